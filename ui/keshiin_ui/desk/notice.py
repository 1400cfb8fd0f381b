"""A strip above the panes that says what could not be read."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from keshiin.explain.model import Language
from keshiin.visible import visible
from keshiin_ui.look.fonts import give_role
from keshiin_ui.reading import Opened, Refusal
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.label import PlainLabel

SHOWN = 3


class Notice(QFrame):
    """Some sentences and a button that takes them away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._language: Language = "en"
        self._opened = Opened()
        self.label = PlainLabel(role="body", wrap=True)
        self.close_button = QPushButton()
        self.close_button.setObjectName("quietButton")
        give_role(self.close_button, "small")
        self.close_button.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self.label, 1)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def tell(self, opened: Opened, language: Language) -> None:
        """Say what was refused beside what was opened."""
        self._opened = opened
        self.retranslate(language)
        self.setVisible(bool(self.label.text()))

    def add(self, refusals: tuple[Refusal, ...]) -> None:
        """Say more that was refused; what stands there already is not said again."""
        told = self._opened.refusals
        more = (each for each in refusals if each not in told)
        self._opened = replace(self._opened, refusals=(*told, *more))
        self.retranslate(self._language)
        self.show()

    def retranslate(self, language: Language) -> None:
        """Say it in that language."""
        self._language = language
        tr = in_language(language)
        self.close_button.setText(tr("Close"))
        self.label.setText("\n".join(refusal_lines(self._opened, language)))


def refusal_lines(opened: Opened, language: Language) -> list[str]:
    """A line for each thing that could not be read, with how many more there are."""
    tr = in_language(language)
    lines = [visible(refusal.why[language]) for refusal in opened.refusals[:SHOWN]]
    left = len(opened.refusals) - SHOWN
    return [*lines, tr("… and {count} more", count=left)] if left > 0 else lines
