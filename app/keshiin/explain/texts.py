"""The texts in the reader's language: marked in English in the code, looked up in the catalogue."""

from __future__ import annotations

from functools import cache
from gettext import GNUTranslations, NullTranslations

from keshiin_resources import path


def N_(text: str) -> str:
    """The text itself; the mark by which ``packaging/texts.py`` finds it."""
    return text


def translate(language: str, text: str) -> str:
    """The text in that language; the English one where the catalogue has no other."""
    return _catalogue(language).gettext(text) if text and language != "en" else text


@cache
def _catalogue(language: str) -> NullTranslations:
    compiled = path("locale", language, "LC_MESSAGES", "keshiin.mo")
    try:
        with compiled.open("rb") as file:
            return GNUTranslations(file)
    except (OSError, ValueError):
        return NullTranslations()
