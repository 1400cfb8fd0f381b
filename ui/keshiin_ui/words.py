"""The window's texts in one language."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from keshiin.explain.texts import filled, translate

if TYPE_CHECKING:
    from keshiin.explain.model import Language

Translator = Callable[..., str]


def in_language(language: Language) -> Translator:
    """A function from an English text, and the values for its placeholders, to the text in that language."""

    def tr(text: str, /, **values: object) -> str:
        return filled(language, text, values) if values else translate(language, text)

    return tr


def system_language() -> Language:
    """The system's language where that is Japanese, English otherwise."""
    named = next((os.environ[key] for key in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(key)), "")
    return cast("Language", "ja" if (named or _locale()).lower().startswith("ja") else "en")


def _locale() -> str:
    import locale

    return locale.getlocale()[0] or ""
