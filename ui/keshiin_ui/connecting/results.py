"""What the check of the link found, one row each: a mark, a sentence, and below it what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from keshiin.explain.model import Language, Piece
from keshiin.texts import N_
from keshiin.thunderbird.checking import Result, State
from keshiin.thunderbird.sentences import MARKS
from keshiin.visible import visible
from keshiin_ui.look.theme import Theme
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.flow_text import FlowText
from keshiin_ui.widgets.label import PlainLabel
from keshiin_ui.widgets.tip import as_tip

NAMES: dict[State, str] = {"good": N_("In order"), "note": N_("To note"), "wrong": N_("Not in order")}


class Results(QWidget):
    """The rows; what several of them ask for is said once, below the last, and a path is a tip."""

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__()
        self._theme, self._tr = theme, in_language(language)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)

    def show_results(self, results: tuple[Result, ...]) -> None:
        """Show these in place of the former ones."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        below = {result.remedy: place for place, result in enumerate(results)}
        for place, result in enumerate(results):
            row = 2 * place
            mark = PlainLabel(MARKS[result.state], "title", bold=True, name=f"link-{result.state}")
            mark.setAccessibleName(self._tr(NAMES[result.state]))
            self._grid.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
            seen = self._flow(result.seen, result.values)
            seen.setToolTip(as_tip(visible(result.path_apart)) if result.path_apart else "")
            self._grid.addWidget(seen, row, 1)
            if result.remedy and below[result.remedy] == place:
                self._grid.addWidget(self._flow(result.remedy, result.values, quiet=True), row + 1, 1)

    def set_theme(self, theme: Theme) -> None:
        """Show what is found from now on in other colours."""
        self._theme = theme

    def texts(self) -> list[str]:
        """What stands in the rows, from top to bottom."""
        found = (self._grid.itemAt(place).widget() for place in range(self._grid.count()))
        return [each.text() for each in found if isinstance(each, FlowText)]

    def _flow(self, sentence: str, values: dict[str, str], quiet: bool = False) -> FlowText:
        flow = FlowText(self._theme, quiet=quiet)
        flow.set_text((Piece("plain", visible(self._tr(sentence, **values))),))
        return flow
