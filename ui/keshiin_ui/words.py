"""The window's texts in one language."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from keshiin.texts import filled, translate

if TYPE_CHECKING:
    from keshiin.explain.model import Language

Translator = Callable[..., str]

LANGUAGE_NAMES: dict[str, str] = {"ja": "日本語", "en": "English"}
"""Each language by the name that its readers know, whatever the window speaks."""


def in_language(language: Language) -> Translator:
    """A function from an English text, and the values for its placeholders, to the text in that language."""

    def tr(text: str, /, **values: object) -> str:
        return filled(language, text, values) if values else translate(language, text)

    return tr
