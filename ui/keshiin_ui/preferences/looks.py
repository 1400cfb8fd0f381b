"""The page of how the window looks: language, text size, colours."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QToolButton

from keshiin_ui.look.fonts import give_role
from keshiin_ui.memory import LARGEST, SMALLEST, THEMES, Memory
from keshiin_ui.preferences.page import Page
from keshiin_ui.texts.words import LANGUAGE_NAMES, Translator
from keshiin_ui.widgets.choice import Choice
from keshiin_ui.widgets.label import PlainLabel


class LooksPage(Page):
    """Tells what is wanted: a language, a number of steps for the text, a theme's name."""

    language_wanted = Signal(str)
    zoom_wanted = Signal(int)
    theme_wanted = Signal(str)

    def __init__(self, memory: Memory, language: str, tr: Translator) -> None:
        super().__init__()
        self._memory = memory
        self.language = Choice(tuple(LANGUAGE_NAMES))
        self.language.say(tr("Language"), {**LANGUAGE_NAMES})
        self.language.set_value(language)
        self.language.chosen.connect(self.language_wanted)
        self.theme = Choice(THEMES)
        names = {"system": tr("As the system"), "light": tr("Light"), "dark": tr("Dark")}
        self.theme.say(tr("Colours"), names)
        self.theme.set_value(memory.theme)
        self.theme.chosen.connect(self.theme_wanted)
        self.smaller, self.larger = QToolButton(), QToolButton()
        self.size_label = PlainLabel(role="body")
        for button, sign, name, step in (
            (self.smaller, "−", tr("Smaller text"), -1),
            (self.larger, "+", tr("Larger text"), 1),
        ):
            button.setObjectName("choice")
            button.setText(sign)
            button.setAccessibleName(name)
            give_role(button, "body")
            button.clicked.connect(lambda _=False, step=step: self._step(step))
        self.put_row(tr("Language"), self.language)
        self.put_row(tr("Text size"), self.smaller, self.size_label, self.larger)
        self.put_row(tr("Colours"), self.theme)
        self._show_size()

    def _step(self, step: int) -> None:
        self.zoom_wanted.emit(max(SMALLEST, min(LARGEST, self._memory.zoom + step)))
        self._show_size()

    def _show_size(self) -> None:
        self.size_label.setText(f"{round(100 * 1.1**self._memory.zoom)} %")
        self.smaller.setEnabled(self._memory.zoom > SMALLEST)
        self.larger.setEnabled(self._memory.zoom < LARGEST)
