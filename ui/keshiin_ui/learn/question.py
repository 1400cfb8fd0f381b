"""The question at the end of a lesson: its answers, and the reason for the one that was chosen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from keshiin.explain.model import Language
from keshiin_ui.learn.lessons import Answer
from keshiin_ui.look.fonts import give_role
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.label import PlainLabel


class AnswerLine(QWidget):
    """A round button with an answer beside it that wraps, which a button's own text cannot."""

    def __init__(self) -> None:
        super().__init__()
        self.button = QRadioButton()
        give_role(self.button, "body")
        self.label = PlainLabel(role="body", wrap=True)
        self.label.setBuddy(self.button)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.label, 1)

    def say(self, text: str) -> None:
        """Set the words of the answer."""
        self.label.setText(text)
        self.button.setAccessibleName(text)
        self.button.setFixedHeight(self.label.fontMetrics().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.ApplicationFontChange, QEvent.Type.FontChange):
            # The circle stands in the middle of the first line, however large the letters are.
            QTimer.singleShot(0, self, lambda: self.button.setFixedHeight(self.label.fontMetrics().height()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.button.click()
        self.button.setFocus()


class Question(QWidget):
    """The answers of one lesson; ``answered`` tells whether the chosen one is right.

    The reason stands where its owner puts it: it takes more width than the answers beside the buttons have.
    """

    answered = Signal(bool)

    def __init__(self, answers: tuple[Answer, ...], language: Language) -> None:
        super().__init__()
        self._answers, self._language = answers, language
        self._group = QButtonGroup(self)
        self.choices = tuple(AnswerLine() for _ in answers)
        self.reason = PlainLabel(role="body", wrap=True, name="reason")
        # Padding of a style sheet is lost when the sheet is laid on anew for another answer.
        self.reason.setMargin(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        for place, choice in enumerate(self.choices):
            self._group.addButton(choice.button, place)
            column.addWidget(choice)
        self.reason.hide()
        self._group.idClicked.connect(self._choose)
        self.retranslate(language)

    def retranslate(self, language: Language) -> None:
        """Say everything in that language; the chosen answer stays chosen."""
        self._language = language
        for choice, answer in zip(self.choices, self._answers, strict=True):
            choice.say(answer.says[language])
        if self._group.checkedId() >= 0:
            self._tell(self._answers[self._group.checkedId()])

    def _choose(self, place: int) -> None:
        self._tell(self._answers[place])
        self.answered.emit(self._answers[place].right)

    def _tell(self, answer: Answer) -> None:
        tr = in_language(self._language)
        mark = tr("✓ Right.") if answer.right else tr("✗ Not so.")
        self.reason.setText(f"{mark} {answer.reason[self._language]}")
        self.reason.setProperty("right", answer.right)
        # A style sheet looks at a property when it is laid on, not when the property changes.
        self.reason.style().unpolish(self.reason)
        self.reason.style().polish(self.reason)
        self.reason.show()
