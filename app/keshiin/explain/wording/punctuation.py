"""The signs between words of ours and values: those of the language, which for Japanese are full-width."""

from __future__ import annotations

from keshiin.explain.model import Language


def comma(language: Language) -> str:
    """What stands between the items of a list."""
    return "、" if language == "ja" else ", "


def colon(language: Language) -> str:
    """What stands between a name and what is said under it."""
    return "：" if language == "ja" else ": "


def bracketed(language: Language, words: str) -> str:
    """Words in brackets, with the blank before them that the language wants."""
    return f"（{words}）" if language == "ja" else f" ({words})"
