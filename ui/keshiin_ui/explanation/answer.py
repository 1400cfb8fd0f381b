"""What the message shows and what is not known, above the cards where the banner has no room for it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from keshiin.explain.model import Explanation, Language, Piece, Text
from keshiin_ui.look.theme import Theme
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.bullet import Bullet
from keshiin_ui.widgets.flow_text import FlowText
from keshiin_ui.widgets.label import PlainLabel

MARGINS = 4, 0, 4, 6
GAP = 6
SENTENCES = 3


class Answer(QWidget):
    """What the banner says in full, each part below its name; it scrolls with the cards.

    What is not known are several things, most of them no whole sentences: a list.
    """

    term_wanted = Signal(str, QPoint)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.known_name = PlainLabel(role="body", bold=True, name="lineName", parent=self)
        self.unknown_name = PlainLabel(role="body", bold=True, name="lineName", parent=self)
        self.known = FlowText(theme, parent=self)
        self.items = tuple((Bullet(theme, "quiet"), FlowText(theme, parent=self)) for _ in range(SENTENCES))
        column = QVBoxLayout(self)
        column.setContentsMargins(*MARGINS)
        column.setSpacing(0)
        for flow in self._flows:
            flow.term_wanted.connect(self.term_wanted)
        for part in (self.known_name, self.known, self.unknown_name):
            column.addWidget(part)
        column.insertSpacing(2, 6)
        for bullet, flow in self.items:
            row = QHBoxLayout()
            row.setSpacing(GAP)
            row.addWidget(bullet, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(flow, 1)
            column.addLayout(row)
        self.hide()

    def tell(self, explanation: Explanation) -> None:
        """Say the first sentences of each part, as many as the verdict says at most."""
        known = [each.text for each in explanation.known[:SENTENCES]]
        unknown = [each.text for each in explanation.unknown[:SENTENCES]]
        self.known.set_text(run_together(known, explanation.language))
        for part in (self.known_name, self.known):
            part.setVisible(bool(known))
        self.unknown_name.setVisible(bool(unknown))
        for place, (bullet, flow) in enumerate(self.items):
            flow.set_text(unknown[place] if place < len(unknown) else ())
            flow.setVisible(place < len(unknown))
            bullet.fit()
            bullet.setVisible(1 < len(unknown) > place)

    def retranslate(self, language: Language) -> None:
        """Name the lines in that language."""
        name_lines(self, self.known_name, self.unknown_name, language)

    @property
    def _flows(self) -> tuple[FlowText, ...]:
        return self.known, *(flow for _, flow in self.items)


def name_lines(verdict: QWidget, known: QLabel, unknown: QLabel, language: Language) -> None:
    """Name a verdict and its two lines in that language."""
    tr = in_language(language)
    known.setText(tr("It shows"))
    unknown.setText(tr("Not known"))
    verdict.setAccessibleName(tr("Verdict"))


def run_together(sentences: Iterable[Text], language: Language) -> Text:
    """Sentences as one paragraph; they have a blank between them where the language has one."""
    gap: Text = () if language == "ja" else (Piece("plain", " "),)
    text: Text = ()
    for sentence in sentences:
        text = (*text, *gap, *sentence) if text else sentence
    return text
