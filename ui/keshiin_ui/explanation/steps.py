"""What should I do?: the steps that fit, and the whole of what is known and what is not."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from keshiin.explain.model import Explanation, Language, Text
from keshiin_ui.explanation.terms import explain_term
from keshiin_ui.look.theme import Theme, Tone
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.bullet import Bullet
from keshiin_ui.widgets.dialog_parts import foot, inset, room_over, scroll_over
from keshiin_ui.widgets.flow_text import FlowText
from keshiin_ui.widgets.label import PlainLabel
from keshiin_ui.widgets.tip import Tip


class StepsDialog(QDialog):
    """A calm list; it leaves the window usable."""

    def __init__(self, explanation: Explanation, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        language: Language = explanation.language
        tr = in_language(language)
        self._theme, self._language = theme, language
        self.setWindowTitle(tr("What should I do?"))
        self.setObjectName("dialog")
        self.resize(room_over(parent, 600, 560))
        body = QWidget()
        body.setObjectName("dialogBody")
        self._list = QVBoxLayout(body)
        self._list.setContentsMargins(24, 24, 24, 16)
        self._list.setSpacing(8)
        self._list.addWidget(PlainLabel(tr("What should I do?"), "display", wrap=True))
        self._list.addSpacing(4)
        self._add([step.text for step in explanation.next_steps], "recorded")
        self._part(tr("What it shows"), [each.text for each in explanation.known], "recorded")
        self._part(tr("What is not known"), [each.text for each in explanation.unknown], "claimed")
        self._list.addStretch(1)
        scroll_over(self, body, inset(foot(self, tr("Close"))), tr("What should I do?"))
        self.tip = Tip(self)

    def _explain(self, term: str, point: QPoint) -> None:
        explain_term(self.tip, term, self._language, point)

    def _part(self, heading: str, texts: list[Text], tone: Tone) -> None:
        if texts:
            self._list.addSpacing(12)
            self._list.addWidget(PlainLabel(heading, "title", wrap=True))
            self._add(texts, tone)

    def _add(self, texts: list[Text], tone: Tone) -> None:
        for text in texts:
            flow = FlowText(self._theme)
            flow.set_text(text)
            flow.term_wanted.connect(self._explain)
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(Bullet(self._theme, tone), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(flow, 1)
            self._list.addLayout(row)
