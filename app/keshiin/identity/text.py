"""Text whose characters stand for the bytes of the source, so that offsets in both agree."""

from __future__ import annotations


def as_text(text: str) -> str:
    """What such text says, unfolded (RFC 5322, 2.2.3) and read as UTF-8 (RFC 6532)."""
    if "\n" in text:
        text = text.replace("\r", "").replace("\n", "")
    return text if text.isascii() else text.encode("latin-1", "replace").decode("utf-8", "replace")
