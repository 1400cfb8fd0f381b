"""The signs of links and attachments in a few words."""

from __future__ import annotations

from keshiin_ui.words import Translator


def sign_words(signs: tuple[str, ...], tr: Translator) -> str:
    """The signs, told; one without words of its own by its id with blanks."""
    return ", ".join(tr(sign.replace("_", " ").replace("-", " ")) for sign in signs)
