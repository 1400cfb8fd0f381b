"""A choice between one language, the other, and both."""

from __future__ import annotations

from keshiin.explain.model import Language
from keshiin_ui.texts.words import LANGUAGE_NAMES, in_language
from keshiin_ui.widgets.drop_down import DropDown


class LanguagesBox(DropDown):
    """The reader's own language comes first."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        other: Language = "en" if language == "ja" else "ja"
        self._choices: tuple[tuple[Language, ...], ...] = ((language,), (other,), (language, other))
        self.addItem(LANGUAGE_NAMES[language])
        self.addItem(LANGUAGE_NAMES[other])
        tr = in_language(language)
        self.addItem(tr("Both languages"))

    @property
    def chosen(self) -> tuple[Language, ...]:
        """The languages chosen, in their order."""
        return self._choices[self.currentIndex()]
