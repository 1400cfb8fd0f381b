"""The signs and blanks between words: those of the language, whose signs for Japanese are full-width."""

from __future__ import annotations

from keshiin.explain.model import Language, Piece, Text


def comma(language: Language) -> str:
    """What stands between the items of a list."""
    return "、" if language == "ja" else ", "


def colon(language: Language) -> str:
    """What stands between a name and what is said under it."""
    return "：" if language == "ja" else ": "


def bracketed(language: Language, words: str) -> str:
    """Words in brackets, with the blank before them that the language wants."""
    return f"（{words}）" if language == "ja" else f" ({words})"


def joined(language: Language, *sentences: Text) -> Text:
    """Sentences one after another, empty ones left out; Japanese leaves no blank between them."""
    whole: Text = ()
    for sentence in filter(None, sentences):
        blank = (Piece("plain", " "),) if whole and language == "en" else ()
        whole = (*whole, *blank, *sentence)
    return whole
