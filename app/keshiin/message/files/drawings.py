"""What the program of a drawing (SVG) can do; nothing is run.

Each pattern begins with letters of its own, by which it is found ten times as fast: a drawing may be as long
as a message.
"""

from __future__ import annotations

import re

from keshiin.late import late

_PROGRAM = late(
    rb"<script\b|<foreignobject\b|javascript:|\son(?:load|click|error|begin|mouse\w{2,5})\s{0,3}=",
    re.IGNORECASE,
)
_CALLED = b"eval atob unescape fetch open import".split()
_HOLDERS = b"window self top parent document this globalthis".split()


def _word(word: bytes) -> bytes:
    """The word where no letter stands before it."""
    return rb"%s(?<!\w%s)" % (word, word)


# Charts and programs' profiles move by a program, too, and diagrams hold their words as HTML; what leads away
# says where to, or hides it. All in small letters, but for one word that every program has in small letters.
_LEADS_AWAY = tuple(
    map(
        re.compile,
        (
            rb"<(?:form|iframe|embed|object|meta|input)\b",
            rb"<script\b[^<>]{0,200}\b(?:href|src)\s{0,3}=",
            rb"javascript:",
            *(_word(each) + rb"\s{0,3}\(" for each in _CALLED),
            *(_word(each) + rb"\s{0,3}(?:\[|\.\s{0,3}open\b)" for each in _HOLDERS),
            rb"\.\s{0,3}(?:constructor\b|(?:href|src)\s{0,3}=(?!=)|click\s{0,3}\()",
            rb"setattribute\w{0,2}\([^)]{0,60}(?:href|src)\b",
            rb"document\s{0,3}\.\s{0,3}write",
            _word(b"location") + rb"(?:\s{0,3}\.\s{0,3}href)?\s{0,3}=(?!=)",
            _word(b"location") + rb"\s{0,3}(?:\[|\.\s{0,3}(?:assign|replace)\b)",
            rb"fromcharcode",
            rb"xmlhttprequest",
            _word(b"innerhtml") + rb"\b",
            rb"\\(?:x[0-9a-f]{2}|u00[0-9a-f]{2})",
            rb"[\"'`][a-z0-9+/]{120}",
        ),
    )
)
_MAKES_PROGRAM = late(_word(b"Function") + rb"\s{0,3}\(")


def has_program(drawing: bytes) -> bool:
    """Whether a piece of a drawing runs something, or holds a page."""
    return _PROGRAM.search(drawing) is not None


def leads_away(drawing: bytes) -> bool:
    """Whether a piece of a drawing with a program can open another page, or hides what it does."""
    small = drawing.lower()
    return _MAKES_PROGRAM.search(drawing) is not None or any(each.search(small) for each in _LEADS_AWAY)
