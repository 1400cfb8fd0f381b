"""Compare with one you trust: the reader names a second message and reads what is alike and what differs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from keshiin.compare import compare
from keshiin.explain.comparison import comparison_words
from keshiin.explain.wording.clock import dated
from keshiin.explain.wording.punctuation import colon
from keshiin.own_clock import here
from keshiin.visible import visible
from keshiin_ui.comparing.choosing import Choosing
from keshiin_ui.comparing.table import ComparedTable
from keshiin_ui.panes.frames import scrolled
from keshiin_ui.texts.words import Translator, in_language
from keshiin_ui.ways_in.incoming import given_in, holds
from keshiin_ui.widgets.bullet import Bullet
from keshiin_ui.widgets.dialog_parts import room_over
from keshiin_ui.widgets.flow_text import FlowText
from keshiin_ui.widgets.foot_layout import FootLayout
from keshiin_ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from keshiin.analysis import Analysis
    from keshiin.explain.model import Text
    from keshiin_ui.look.theme import Theme
    from keshiin_ui.messages.model import MessageModel
    from keshiin_ui.panes.view import View
    from keshiin_ui.reading import Opened

WIDTH, HEIGHT = 880, 620
SHOWN, SCROLLER = 70, 24


class CompareDialog(QDialog):
    """``wanted`` carries what is to be read as the trusted message; `take` shows it beside the other."""

    wanted = Signal(object)

    def __init__(self, view: View, model: MessageModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._view, self._theme = view, theme
        self._language = view.explanation.language
        self._tr = tr = in_language(self._language)
        self.setObjectName("dialog")
        self.setWindowTitle(tr("Compare with one you trust"))
        self.setAcceptDrops(True)
        self.choosing = Choosing(model, theme, self._language)
        self.choosing.chosen.connect(self._want)
        self.names = PlainLabel(wrap=True, name="quiet")
        self.summary = FlowText(theme, "title", bold=True)
        self.note = PlainLabel(role="small", wrap=True, name="failure")
        self.table = ComparedTable(theme)
        self.limits = QVBoxLayout()
        self.another = QPushButton(tr("Another message…"))
        self.another.clicked.connect(self._begin)
        self.page, self.pages = QScrollArea(), QStackedWidget()
        self._arrange()
        self.resize(room_over(parent, WIDTH, HEIGHT))
        self._begin()

    def _arrange(self) -> None:
        tr = self._tr
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        for part in (self.names, self.summary, self.note):
            column.addWidget(part)
        column.addWidget(self.table)
        self.limits.setSpacing(2)
        column.addLayout(self.limits)
        column.addStretch(1)
        self.page.setWidgetResizable(True)
        self.page.setFrameShape(QFrame.Shape.NoFrame)
        self.page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.page.setAccessibleName(tr("Compare with one you trust"))
        self.page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.page.setWidget(shown)
        self.table.moved.connect(self._follow)
        self.pages.addWidget(scrolled(self.choosing))
        self.pages.addWidget(self.page)
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.accept)
        for button in (self.another, close):
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(PlainLabel(tr("Compare with one you trust"), "display", wrap=True))
        layout.addWidget(self.pages, 1)
        layout.addLayout(FootLayout((close,), aside=self.another))

    def set_theme(self, theme: Theme) -> None:
        """Show what is compared from now on in other colours."""
        self._theme = theme

    def _follow(self, area: QRect) -> None:
        """Keep the row that the keyboard went to in sight."""
        place = area.translated(self.table.pos())
        self.page.ensureVisible(0, place.bottom(), 0, area.height())
        self.page.ensureVisible(0, place.top(), 0, area.height())

    def _begin(self) -> None:
        self.pages.setCurrentIndex(0)
        self.another.hide()
        self.choosing.choose.setFocus()

    def _want(self, given: object) -> None:
        self.choosing.tell("")
        self.choosing.setEnabled(False)
        self.wanted.emit(given)

    def take(self, opened: Opened) -> None:
        """Show the trusted message beside the doubtful one, or say why it cannot be read."""
        self.choosing.setEnabled(True)
        if opened.analysis is None:
            self.choosing.tell("\n".join(each.why[self._language] for each in opened.refusals))
            return
        trusted, doubtful = opened.analysis, self._view.analysis
        words = comparison_words(compare(doubtful, trusted), self._language)
        tr = self._tr
        pairs = ((tr("This message"), doubtful), (tr("The one you trust"), trusted))
        between = colon(self._language)
        self.names.setText("\n".join(label + between + name_of(each, tr) for label, each in pairs))
        self.summary.begin_in(self._room())
        self.summary.set_text(words.summary)
        self.note.setText(self._doubts(trusted, opened.more))
        self.note.setVisible(bool(self.note.text()))
        self.table.show_words(words, self._language)
        self.table.setVisible(bool(words.rows))
        self._show_limits(words.limits_title, words.limits)
        self.pages.setCurrentIndex(1)
        self.another.show()
        (self.table if words.rows else self.another).setFocus()
        # The focus comes to a row before the page is laid out, and would leave it somewhere below its top.
        QTimer.singleShot(0, self, lambda: self.page.verticalScrollBar().setValue(0))

    def _doubts(self, trusted: Analysis, more: bool) -> str:
        """What the reader should know before he relies on his choice."""
        tr = self._tr
        sentences = []
        if trusted.message.source.data == self._view.analysis.message.source.data:
            sentences.append(tr("This is the same message. Choose an older one that you know to be genuine."))
        elif trusted.assessment.alarms:
            sentences.append(tr("Something does not fit in the message that you trust. Look at it first."))
        if more:
            sentences.append(tr("There are several messages in it. The first one was taken."))
        return "\n".join(sentences)

    def _room(self) -> int:
        """The width that a line will have; one set in less would keep the page too high."""
        return self.pages.width() - SCROLLER

    def _show_limits(self, title: Text, limits: tuple[Text, ...]) -> None:
        while (item := self.limits.takeAt(0)) is not None:
            if item.widget() is not None:
                item.widget().deleteLater()
        for number, text in enumerate((title, *limits) if limits else ()):
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(8)
            if number:
                row.addWidget(Bullet(self._theme, "claimed"), 0, Qt.AlignmentFlag.AlignTop)
            flow = FlowText(self._theme, "body" if number == 0 else "small", bold=number == 0)
            flow.begin_in(self._room())
            flow.set_text(text)
            row.addWidget(flow, 1)
            self.limits.addWidget(line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste) and self.pages.currentIndex() == 0:
            self.choosing.take_clipboard()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if holds(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        given = given_in(event.mimeData())
        if given:
            event.acceptProposedAction()
            self._want(given[0])


def name_of(analysis: Analysis, tr: Translator) -> str:
    """The sender that a message shows, its date and its subject, as one line."""
    claims = analysis.message.claims
    sender = next((each.address for each in claims.from_), "") or tr("no sender named")
    subject = " ".join((claims.subject or "").split()) or tr("no subject")
    day = (dated(here(claims.date), tr),) if claims.date else ()
    return visible("  –  ".join((sender, *day, subject)))[:SHOWN]
