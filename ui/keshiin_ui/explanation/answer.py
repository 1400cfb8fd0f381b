"""What the message shows and what is not known, above the cards where the banner has no room for it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from keshiin.explain.model import Explanation, Language, Piece, Text
from keshiin_ui.explanation.flow_text import FlowText
from keshiin_ui.label import PlainLabel
from keshiin_ui.theme import Theme
from keshiin_ui.words import in_language

MARGINS = 4, 0, 4, 6
SENTENCES = 3


class Answer(QWidget):
    """The banner's two lines in full, each below its name; they scroll with the cards."""

    term_wanted = Signal(str, QPoint)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.known_name = PlainLabel(role="body", bold=True, name="lineName", parent=self)
        self.unknown_name = PlainLabel(role="body", bold=True, name="lineName", parent=self)
        self.known, self.unknown = FlowText(theme, parent=self), FlowText(theme, parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(*MARGINS)
        column.setSpacing(0)
        for flow in (self.known, self.unknown):
            flow.term_wanted.connect(self.term_wanted)
        for part in (self.known_name, self.known, self.unknown_name, self.unknown):
            column.addWidget(part)
        column.insertSpacing(2, 6)
        self.hide()

    def tell(self, explanation: Explanation) -> None:
        """Say the first sentences of each line, as many as the verdict says at most."""
        for name, flow, told in (
            (self.known_name, self.known, explanation.known),
            (self.unknown_name, self.unknown, explanation.unknown),
        ):
            flow.set_text(run_together((each.text for each in told[:SENTENCES]), explanation.language))
            for part in (name, flow):
                part.setVisible(bool(told))

    def retranslate(self, language: Language) -> None:
        """Name the lines in that language."""
        tr = in_language(language)
        self.known_name.setText(tr("It shows"))
        self.unknown_name.setText(tr("Not known"))
        self.setAccessibleName(tr("Verdict"))

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        for flow in (self.known, self.unknown):
            flow.set_theme(theme)


def run_together(sentences: Iterable[Text], language: Language) -> Text:
    """Sentences as one paragraph; they have a blank between them where the language has one."""
    gap: Text = () if language == "ja" else (Piece("plain", " "),)
    text: Text = ()
    for sentence in sentences:
        text = (*text, *gap, *sentence) if text else sentence
    return text
