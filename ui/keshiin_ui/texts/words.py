"""The window's texts in one language."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import reduce
from typing import TYPE_CHECKING

from keshiin.texts import N_, filled, translate

if TYPE_CHECKING:
    from keshiin.explain.model import Language

Translator = Callable[..., str]

ITEMS = N_("{first}, {second}")
LANGUAGE_NAMES: dict[str, str] = {"ja": "日本語", "en": "English"}
"""Each language by the name that its readers know, whatever the window speaks."""


def listed(items: Iterable[object], tr: Translator) -> str:
    """Items in one line, with what the language sets between them."""
    words = [str(each) for each in items]
    return reduce(lambda first, second: tr(ITEMS, first=first, second=second), words) if words else ""


def in_language(language: Language) -> Translator:
    """A function from an English text, and the values for its placeholders, to the text in that language."""

    def tr(text: str, /, **values: object) -> str:
        return filled(language, text, values) if values else translate(language, text)

    return tr
