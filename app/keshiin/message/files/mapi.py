"""The properties in which Outlook keeps a message, by their numbers (MS-OXPROPS), and their texts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keshiin import limits
from keshiin.message.charset.decoding import decode
from keshiin.message.charset.labels import codec_of
from keshiin.message.files.assembled import text_part

TRANSPORT_HEADERS = 0x007D
BODY, HTML, RICH = 0x1000, 0x1013, 0x1009
DISPLAY_NAME = 0x3001
FILE, LONG_NAME, SHORT_NAME, MIME_TYPE = 0x3701, 0x3707, 0x3704, 0x370E
CODE_PAGE, HTML_CODE_PAGE = 0x3FFD, 0x3FDE
NUMBER, NARROW, WIDE, OBJECT, BINARY = 0x0003, 0x001E, 0x001F, 0x000D, 0x0102
LONGEST_HEADER = 4 * limits.HEADER_BYTES
"""Enough for the limit of a header to cut it, and to tell so."""
_CHARSET = re.compile(rb"charset\s*=", re.IGNORECASE)
_HEAD = 2_000


def label_of(page: int) -> str:
    """The label of a code page, "" for one that nobody reads."""
    label = f"cp{page}"
    return label if codec_of(label) else ""


def text_of(kind: int, value: bytes, label: str) -> str:
    """A text, whose letters have two bytes or those of a code page."""
    if kind == WIDE:
        return value.decode("utf-16-le", "replace").rstrip("\0")
    return decode(value.rstrip(b"\0"), label).text


def letter(kind: str, wide: bytes | None, narrow: bytes | None, label: str) -> Iterator[bytes]:
    """The part of a text of the letter; one in a code page as it is, since reading it has its limit."""
    if wide:
        text = wide.decode("utf-16-le", "replace").rstrip("\0")
        yield text_part(f"{kind}; charset=utf-8", text.encode("utf-8", "replace"))
    elif narrow:
        yield text_part(typed(kind, narrow, label), narrow.rstrip(b"\0"))


def typed(kind: str, value: bytes, label: str) -> str:
    """The type of a text with its charset, where a page does not name one itself."""
    named = kind == "text/html" and _CHARSET.search(value, 0, _HEAD)
    return kind if named or not label else f"{kind}; charset={label}"
