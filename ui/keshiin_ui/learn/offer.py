"""The strip on the empty window that offers the tour and the first lesson, until it is taken or refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from keshiin_ui.learn.lessons import TOUR, lessons
from keshiin_ui.look.fonts import give_role
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from keshiin.explain.model import Language


class TourOffer(QFrame):
    """A question and three buttons; ``wanted`` tells what to begin, by the id of a menu's action."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pane")
        self.refused = False
        self._question = PlainLabel(role="body", wrap=True)
        self.tour, self.lesson, self.later = QPushButton(), QPushButton(), QPushButton()
        self.later.setObjectName("quietButton")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(8)
        row.addWidget(self._question, 1)
        for button in (self.tour, self.lesson, self.later):
            give_role(button, "small")
            row.addWidget(button)
        self.tour.clicked.connect(lambda: self.wanted.emit(TOUR))
        self.lesson.clicked.connect(lambda: self.wanted.emit(f"lesson:{lessons()[0].id}"))
        self.later.clicked.connect(self._refuse)

    def retranslate(self, language: Language) -> None:
        """Say everything in that language."""
        tr = in_language(language)
        self._question.setText(tr("New here? The tour has 5 steps and takes a minute."))
        self.tour.setText(tr("Show me around"))
        self.lesson.setText(tr("First lesson"))
        self.later.setText(tr("Not now"))

    def _refuse(self) -> None:
        self.refused = True
        self.hide()
