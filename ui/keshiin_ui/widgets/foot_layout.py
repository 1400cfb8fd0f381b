"""The foot of a dialog: its buttons at the right, one aside at the left, in further lines where needed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QPushButton

from keshiin_ui.look.fonts import give_role
from keshiin_ui.widgets.flow_layout import FlowLayout, Line


class FootLayout(FlowLayout):
    """Buttons whose lines end at the right edge; the one ``aside`` is at the left while all fit in a line.

    A row that cannot wrap would make the dialog wider than the window, or the screen, in large text.
    """

    def __init__(self, buttons: Sequence[QPushButton], aside: QPushButton | None = None) -> None:
        super().__init__(None)
        self._aside = aside
        for button in (aside, *buttons) if aside else buttons:
            give_role(button, "body")
            self.addWidget(button)

    def _places(self, line: Line, width: int) -> list[int]:
        places = super()._places(line, width)
        taken = places[-1] + line[-1][1].width()
        first = line[0][0].widget() is self._aside and len(line) == self._shown()
        return [at if first and not at else at + width - taken for at in places]

    def _shown(self) -> int:
        return sum(not item.isEmpty() for item in self._items)
