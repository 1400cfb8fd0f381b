"""HTML in lower case for searching words of its language."""

from __future__ import annotations


def lowered(html: str) -> str:
    """The HTML in lower case, each place in it the same: what is not Latin is ``?``, one byte a character."""
    return html.encode("latin-1", "replace").lower().decode("latin-1")
