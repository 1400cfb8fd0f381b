"""The strip of a lesson above the panes: what this step says, and the ways on, back and out."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFontInfo, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton

from keshiin.explain.model import Language
from keshiin_ui.learn.lessons import Lesson, lessons
from keshiin_ui.learn.question import Question
from keshiin_ui.learn.saying import text_of
from keshiin_ui.look.fonts import font, give_role
from keshiin_ui.look.theme import Theme
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.flow_text import FlowText
from keshiin_ui.widgets.label import PlainLabel

COLUMNS = 3


class LessonPanel(QFrame):
    """One page of a lesson; the buttons tell what the reader wants, ``answered`` whether he was right."""

    back_wanted = Signal()
    next_wanted = Signal()
    again_wanted = Signal()
    leave_wanted = Signal()
    answered = Signal(bool)
    term_wanted = Signal(str, QPoint)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("lesson")
        self._lesson: Lesson | None = None
        self._page = 0
        self._solved = False
        self.title = PlainLabel(role="small", bold=True, name="accent", wrap=True)
        self.count = PlainLabel(role="small", name="quiet")
        self._theme = theme
        self.text = FlowText(theme, "title", bold=False)
        self.text.term_wanted.connect(self.term_wanted)
        self.question: Question | None = None
        self.again, self.leave, self.back, self.next = (QPushButton() for _ in range(4))
        for quiet in (self.again, self.leave):
            quiet.setObjectName("quietButton")
        self.next.setObjectName("primary")
        wishes = (self.again_wanted, self.leave_wanted, self.back_wanted, self.next_wanted)
        for button, signal in zip((self.again, self.leave, self.back, self.next), wishes, strict=True):
            give_role(button, "body", bold=button is self.next)
            button.clicked.connect(signal)
        self._arrange()
        self.installEventFilter(self)
        self.set_theme(theme)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self.title, 1)
        head.addWidget(self.count)
        head.addWidget(self.again)
        head.addWidget(self.leave)
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(20, 6, 16, 12)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(2)
        grid.addLayout(head, 0, 0, 1, COLUMNS)
        grid.setColumnStretch(0, 1)
        self._place(None)

    def _place(self, question: Question | None) -> None:
        """Put the ways on beside the words of a step, or beside the answers of a question.

        Question and reason have the whole width then: large text would leave the panes below no line.
        """
        self._grid.addWidget(self.text, 1, 0, 1, COLUMNS if question else 1)
        row = 1
        if question is not None:
            row = 2
            self._grid.addWidget(question, row, 0)
            self._grid.addWidget(question.reason, row + 1, 0, 1, COLUMNS)
        for column, button in ((1, self.back), (2, self.next)):
            self._grid.addWidget(button, row, column, Qt.AlignmentFlag.AlignBottom)

    def _put_away(self, question: Question) -> None:
        for part in (question.reason, question):
            self._grid.removeWidget(part)
            part.hide()
            part.deleteLater()

    def show_page(self, lesson: Lesson, page: int, language: Language) -> None:
        """Show a page of a lesson: a step, or after the last step the question."""
        same = lesson is self._lesson and page == self._page
        self._solved = self._solved and same
        self._lesson, self._page = lesson, page
        asked = page >= len(lesson.steps)
        saying = lesson.question if asked and lesson.question else lesson.steps[page].says
        self.text.set_text(text_of(saying, language))
        if self.question is not None and not (same and asked):
            self._put_away(self.question)
            self.question = None
            self._place(None)
        if asked and self.question is None:
            self._dress()
            self.question = Question(lesson.answers, language)
            self.question.answered.connect(self.answered)
            self._place(self.question)
        self._name(lesson, page, language)
        if not same:
            self.announce()

    def retranslate(self, language: Language) -> None:
        """Say everything in that language."""
        if self.question is not None:
            self.question.retranslate(language)
        if self._lesson is not None:
            self.show_page(self._lesson, self._page, language)

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self._theme = theme
        self._dress()

    def _dress(self) -> None:
        self.setStyleSheet(_sheet(self._theme, QFontInfo(font("body")).pixelSize()))

    def announce(self) -> None:
        """Let a screen reader say what the page says."""
        event = QAccessibleAnnouncementEvent(self, self.text.text())
        QAccessible.updateAccessibility(event)

    def _fit(self) -> None:
        """Keep the height that the words need: texts that wrap can be pressed together by a layout."""
        self.setMinimumHeight(self.layout().totalHeightForWidth(self.width()))

    def _name(self, lesson: Lesson, page: int, language: Language) -> None:
        tr = in_language(language)
        of = tr("Lesson {number} of {count}", number=lesson.number, count=len(lessons()))
        title = lesson.title[language]
        self.title.setText(f"{of} · {title}" if lesson.number else title)
        asked = page >= len(lesson.steps)
        self.count.setText(
            tr("Question")
            if asked
            else tr("Step {number} of {count}", number=page + 1, count=len(lesson.steps))
        )
        self.leave.setText(tr("Leave the lesson") if lesson.number else tr("Skip the tour"))
        self.again.setText(tr("Start again"))
        self.again.setEnabled(page > 0)
        self.back.setText(tr("Back"))
        self.back.setEnabled(page > 0)
        self.next.setText(self._onward(lesson, page, language))
        self.next.setVisible(not asked or self._solved)
        self.setAccessibleName(f"{self.title.text()}. {self.count.text()}")
        self.setAccessibleDescription(self.text.text())

    def _onward(self, lesson: Lesson, page: int, language: Language) -> str:
        tr = in_language(language)
        if page + 1 < lesson.pages:
            return tr("Next")
        last = lesson.number in (0, len(lessons()))
        return tr("Finish") if last else tr("Next lesson")

    def offer_next_lesson(self) -> None:
        """Show the way on after the right answer."""
        self._solved = True
        self.next.show()
        self.next.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            QTimer.singleShot(0, self, self._fit)
        return super().eventFilter(watched, event)


def _sheet(theme: Theme, em: int) -> str:
    """The look of the strip, of its round buttons as large as the text, and of the reason below an answer."""
    dot = round(em * 0.8)
    return f"""
        #lesson {{ background: {theme.card}; border: none; border-bottom: 1px solid {theme.edge};
          border-left: 6px solid {theme.accent}; }}
        #lesson QLabel#reason[right="true"] {{ color: {theme.recorded}; background: {theme.recorded_ground};
          border-radius: 4px; }}
        #lesson QLabel#reason[right="false"] {{ color: {theme.contradicted};
          background: {theme.contradicted_ground}; border-radius: 4px; }}
        #lesson QRadioButton {{ border: 2px solid transparent; border-radius: 4px; padding: 1px; }}
        #lesson QRadioButton:focus {{ border: 2px solid {theme.focus}; }}
        #lesson QRadioButton::indicator {{ width: {dot}px; height: {dot}px; border-radius: {dot // 2 + 2}px;
          border: 2px solid {theme.quiet}; background: {theme.card}; }}
        #lesson QRadioButton::indicator:checked {{ border: 2px solid {theme.accent};
          background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5, stop: 0 {theme.accent},
          stop: 0.55 {theme.accent}, stop: 0.65 {theme.card}, stop: 1 {theme.card}); }}
    """
