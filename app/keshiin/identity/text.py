"""Text whose characters stand for the bytes of the source, so that offsets in both agree."""

from __future__ import annotations

import re

_IN_COMMENT = re.compile(r"\\.|[()]", re.DOTALL)
_QUOTED = r'"(?>(?:[^"\\]|\\.)*)"'
_BESIDE_QUOTED = re.compile(r"\\.|[()]|" + _QUOTED, re.DOTALL)
QUOTED = re.compile(_QUOTED, re.DOTALL)
"""What stands in quotation marks, as a local part may."""


def as_text(text: str) -> str:
    """What such text says, unfolded (RFC 5322, 2.2.3) and read as UTF-8 (RFC 6532)."""
    if "\n" in text:
        text = text.replace("\r", "").replace("\n", "")
    return text if text.isascii() else text.encode("latin-1", "replace").decode("utf-8", "replace")


def comment_end(text: str, start: int, *, quoted: bool = False) -> int | None:
    """Behind the parenthesis that closes the one at ``start`` (RFC 5322, 3.2.2); None where none does.

    With ``quoted`` those in quotation marks count for nothing, as in a local part that a server repeats.
    """
    depth = 0
    for mark in (_BESIDE_QUOTED if quoted else _IN_COMMENT).finditer(text, start):
        depth += {"(": 1, ")": -1}.get(mark[0], 0)
        if not depth:
            return mark.end()
    return None
