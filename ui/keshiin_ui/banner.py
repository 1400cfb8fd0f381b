"""The verdict banner: the mark, the headline, what is known and what is not, and what to do."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontInfo, QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from keshiin.explain.model import Explanation, Language, Piece, Text
from keshiin.explain.texts import N_
from keshiin_ui.explanation.flow_text import FlowText
from keshiin_ui.fonts import font, give_role
from keshiin_ui.label import PlainLabel
from keshiin_ui.postmark import Postmark
from keshiin_ui.theme import Theme
from keshiin_ui.view import View
from keshiin_ui.words import in_language

SENTENCES = 3
STACKED = 60
# The words may take what leaves the panes so many ems, and in any case that share of the window.
PANES, SHARE = 30, 0.22
MARK, TALLEST = 4.6, 96
FURTHER = {"save_report": N_("Save report…"), "write_to": N_("Report it to…")}


class Banner(QFrame):
    """The answer in a headline and two lines."""

    steps_wanted = Signal()
    term_wanted = Signal(str, QPoint)
    further_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._view: View | None = None
        self.postmark = Postmark(theme)
        self.headline = FlowText(theme, "display")
        self._known_name = PlainLabel(role="body", bold=True, name="lineName")
        self._unknown_name = PlainLabel(role="body", bold=True, name="lineName")
        self.known = FlowText(theme)
        self.unknown = FlowText(theme)
        self.steps = QPushButton()
        self.steps.setObjectName("primary")
        self.steps.setCursor(Qt.CursorShape.PointingHandCursor)
        give_role(self.steps, "body", bold=True)
        self.steps.clicked.connect(self.steps_wanted)
        self.further = {wanted: self._further_button(wanted) for wanted in FURTHER}
        for flow in (self.headline, self.known, self.unknown):
            flow.term_wanted.connect(self.term_wanted)
        self._words, self.scroller = _Words(), QScrollArea()
        self.scroller.setWidgetResizable(True)
        self.scroller.setFrameShape(QFrame.Shape.NoFrame)
        self.scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroller.setWidget(self._words)
        self._arrange()

    def _further_button(self, wanted: str) -> QPushButton:
        button = QPushButton()
        button.setObjectName("footButton")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        give_role(button, "small")
        button.clicked.connect(lambda: self.further_wanted.emit(wanted))
        return button

    def _arrange(self) -> None:
        lines = QGridLayout()
        lines.setHorizontalSpacing(12)
        lines.setVerticalSpacing(0)
        for row, (name, flow) in enumerate(
            ((self._known_name, self.known), (self._unknown_name, self.unknown))
        ):
            lines.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            lines.addWidget(flow, row, 1)
        lines.setColumnStretch(1, 1)
        words = QVBoxLayout(self._words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(2)
        words.addWidget(self.headline)
        words.addLayout(lines)
        row = self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(20, 10, 16, 10)
        row.setSpacing(16)
        row.addWidget(self.postmark, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.scroller, 1)
        further = QHBoxLayout()
        further.setSpacing(6)
        for button in self.further.values():
            further.addWidget(button, 1)
        deeds = self._deeds = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        deeds.setSpacing(6)
        deeds.addStretch(1)
        deeds.addWidget(self.steps)
        deeds.addLayout(further)
        deeds.addStretch(1)
        row.addLayout(deeds)

    def show_analysis(self, view: View | None) -> None:
        """Show the verdict on a message."""
        self._view = view
        if view is None:
            return
        explanation = view.explanation
        self.headline.set_text(explanation.headline)
        self._fill_lines()
        self._fit()
        self.steps.setVisible(bool(explanation.next_steps))
        # A postmark is the reader's own service's word: without a border there is none to take a date from.
        route = view.analysis.route
        self.postmark.stamp(explanation.level, route.taken_over, _short(route.border.service or ""))
        self.postmark.setAccessibleName(explanation.level_text)

    def _fill_lines(self) -> None:
        """Say of each line its first sentence, and the next ones as far as the line has room."""
        if self._view is None:
            return
        explanation = self._view.explanation
        for name, flow, sentences in (
            (self._known_name, self.known, [each.text for each in explanation.known]),
            (self._unknown_name, self.unknown, [each.text for each in explanation.unknown]),
        ):
            for count in range(min(SENTENCES, len(sentences)), 0, -1):
                flow.set_text(joined(sentences[:count], explanation))
                if flow.natural_width <= flow.width():
                    break
            # A paragraph's lines are further apart than those of many a font.
            name.setContentsMargins(0, round(flow.baseline - QFontMetricsF(name.font()).ascent()), 0, 0)
        # Texts that wrap can be pressed together by a layout; the answer must not be.
        needed = self._words.layout().totalHeightForWidth(self.scroller.viewport().width())
        height, em = self.window().height(), QFontInfo(font("body")).pixelSize()
        room = max(round(SHARE * height), height - PANES * em, self.headline.height())
        self.scroller.setFixedHeight(min(needed, room))
        reach = Qt.FocusPolicy.TabFocus if needed > room else Qt.FocusPolicy.NoFocus
        self.scroller.setFocusPolicy(reach)
        self.setMinimumHeight(self.layout().totalHeightForWidth(self.width()))

    def _fit(self) -> None:
        """Leave out the mark where it is narrow, and put the buttons below the words."""
        em = QFontInfo(font("body")).pixelSize()
        explanation = self._view.explanation if self._view else None
        self.postmark.enlarge(round(min(MARK * em, TALLEST)))
        stacked = self.width() < STACKED * em
        self._stack(stacked)
        self.postmark.setVisible(not stacked)
        for parts, told in (
            ((self._known_name, self.known), explanation and explanation.known),
            ((self._unknown_name, self.unknown), explanation and explanation.unknown),
        ):
            for part in parts:
                part.setVisible(bool(told))

    def _stack(self, stacked: bool) -> None:
        """Put the buttons below the words instead of beside them, where that leaves the words too little."""
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(down if stacked else across)
        self._deeds.setDirection(across if stacked else down)
        self._row.setSpacing(8 if stacked else 16)
        self._deeds.setStretch(0, 0 if stacked else 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        # The lines get their own widths from the layout only after this.
        QTimer.singleShot(0, self, self._fill_lines)

    def retranslate(self, language: Language) -> None:
        """Say everything in that language."""
        tr = in_language(language)
        self._known_name.setText(tr("It shows"))
        self._unknown_name.setText(tr("Not known"))
        self.steps.setText(tr("What should I do?"))
        for wanted, text in FURTHER.items():
            self.further[wanted].setText(tr(text))
        for part in (self, self.scroller):
            part.setAccessibleName(tr("Verdict"))

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        for each in (self.postmark, self.headline, self.known, self.unknown):
            each.set_theme(theme)


class _Words(QWidget):
    """The banner's words, as high as they need in their width: its smallest height is for a narrower one."""

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)


def _short(service: str) -> str:
    """The name of a service for the postmark: of a server's name only what was registered, no second name."""
    from keshiin.domains import registrable

    return registrable(service) or service if "." in service else service.split(" (", 1)[0]


def joined(sentences: list[Text], explanation: Explanation) -> Text:
    """Sentences in one line, with a blank between them where the language has one."""
    gap: Text = () if explanation.language == "ja" else (Piece("plain", " "),)
    text: Text = ()
    for sentence in sentences:
        text = (*text, *gap, *sentence) if text else sentence
    return text
