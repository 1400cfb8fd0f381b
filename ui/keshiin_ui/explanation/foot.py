"""The foot of the explanation: whether the network was asked about the message, and the way to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from keshiin.explain.wording.clock import iso_here
from keshiin_ui.look.fonts import give_role
from keshiin_ui.look.line_icons import LineIcon, give_icon
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from keshiin.explain.model import Language
    from keshiin.lookup.model import Lookup

BUTTONS: dict[str, LineIcon] = {"stop_asking": "circle-stop", "account": "file-text", "check_online": "globe"}
HEARD = ("answered", "no-data")
LEFT, RIGHT, GAP = 12, 8, 6
ROUNDED = 2


class OnlineFoot(QWidget):
    """One sentence and its buttons; ``wanted`` tells what the reader asks for, as the menu does."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("paneFoot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._language: Language = "en"
        self._lookups: tuple[Lookup, ...] = ()
        self._answers: int | None = None
        self.label = PlainLabel(role="small", wrap=True, name="quiet")
        self.label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lines.setContentsMargins(LEFT, 6, RIGHT, 6)
        self._lines.setSpacing(GAP)
        self._lines.addWidget(self.label, 1)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addStretch(1)
        self.buttons = {name: self._button(name) for name in BUTTONS}
        for button in self.buttons.values():
            row.addWidget(button)
        self._lines.addLayout(row)
        self.hide()

    def _button(self, name: str) -> QPushButton:
        button = QPushButton()
        button.setObjectName("footButton")
        button.clicked.connect(lambda: self.wanted.emit(name))
        give_role(button, "small")
        give_icon(button, BUTTONS[name])
        return button

    def tell(self, lookups: tuple[Lookup, ...], answers: int | None) -> None:
        """Say what was asked of the message; ``answers`` counts those so far, None at rest."""
        self._lookups, self._answers = lookups, answers
        self.retranslate(self._language)

    def retranslate(self, language: Language) -> None:
        """Say everything in that language."""
        self._language = language
        tr = in_language(language)
        asked, under_way = bool(self._lookups), self._answers is not None
        again = tr("Ask again…") if asked else tr("Check online… (shows first what is sent)")
        names = {"stop_asking": tr("Stop"), "account": tr("What was sent"), "check_online": again}
        shown = {"stop_asking": under_way, "account": asked or under_way, "check_online": not under_way}
        for name, button in self.buttons.items():
            button.setText(names[name])
            button.setVisible(shown[name])
        self.label.setText(self._sentence())
        self.setAccessibleName(tr("Check online"))
        self._fit()

    def _fit(self) -> None:
        """Put the buttons below the sentence, where it has no room beside them."""
        buttons = (each.sizeHint().width() + GAP for each in self.buttons.values() if not each.isHidden())
        taken = self.label.fontMetrics().horizontalAdvance(self.label.text()) + ROUNDED + sum(buttons)
        stacked = taken + LEFT + RIGHT > self.width()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._lines.setDirection(down if stacked else across)

    def _sentence(self) -> str:
        tr = in_language(self._language)
        if self._answers is not None:
            return tr("Asking. Answers so far: {count}", count=self._answers)
        if not self._lookups:
            return tr("Not checked online yet.")
        time = iso_here(self._lookups[-1].at, tr)
        if any(each.outcome in HEARD for each in self._lookups):
            return tr("Asked on {time}.", time=time)
        return tr("Asked on {time}. No answer came.", time=time)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
