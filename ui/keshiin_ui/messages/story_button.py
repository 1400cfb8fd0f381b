"""The way from a list with returned mail to what its notices say together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from keshiin.explain.model import Language
from keshiin.texts import N_
from keshiin_ui.messages.heaps import Sentence
from keshiin_ui.texts.words import in_language

if TYPE_CHECKING:
    from keshiin.report.heap_letters import Story

NOTICES = N_("{count} notices of returned mail")
TOGETHER = N_("Read what they say together")


class StoryButton(QWidget):
    """A button where there is a story, nothing where there is none; ``wanted`` hands the story over."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._language: Language = "en"
        self._story: Story | None = None
        self.button = Sentence()
        self.button.setCheckable(False)
        self.button.clicked.connect(lambda: self.wanted.emit(self._story))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 0, 8, 0)
        layout.addWidget(self.button)
        self.tell(None)

    def tell(self, story: Story | None) -> None:
        """Offer the story."""
        self._story = story
        self.setVisible(story is not None)
        if story is not None:
            tr = in_language(self._language)
            self.button.say(tr(NOTICES, count=f"{story.count:,}"), tr(TOGETHER), "")

    def retranslate(self, language: Language) -> None:
        """Say everything in that language."""
        self._language = language
        self.tell(self._story)
