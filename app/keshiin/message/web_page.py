"""A source that was saved as a web page, or copied out of a page's own source: the text that it shows."""

from __future__ import annotations

import re
from html import unescape

from keshiin import limits
from keshiin.message.lines import BLANK_LINE
from keshiin.message.mail_look import holds_header

_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s{0,100}<(?:!doctype html|html|head|body|pre|meta)[\s>]", re.IGNORECASE
)
_SHOWN_AS_IT_IS = re.compile(rb"<pre\b[^<>]*>(.*?)(?:</pre\b|\Z)", re.IGNORECASE | re.DOTALL)
_LINE_END = re.compile(rb"<br\b[^<>]*>|</(?:p|div|li|tr)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(rb"<[^<>]*>")
_ESCAPED_ADDRESS = re.compile(rb"&lt;[^\s<>&]{1,320}@[^\s<>&]{1,320}&gt;")
# What every page escapes. Of an intact message, whose peer may greet with anything, no others count.
_ESCAPED = re.compile(rb"&(?:lt|gt|amp|quot|#39|#x27);")
_PAGE_BYTES = 20_000_000


def shown_source(data: bytes) -> bytes | None:
    """The header and body that a page shows, in UTF-8; None for what is no page, or shows no header."""
    if len(data) > _PAGE_BYTES:
        return None
    if _PAGE.match(data):
        found = _SHOWN_AS_IT_IS.search(data)
        shown = _TAG.sub(b"", found[1] if found else _LINE_END.sub(b"\n", data))
        text = unescape(shown.decode("utf-8", "surrogateescape")).replace("\xa0", " ")
        source = text.encode("utf-8", "surrogateescape")
    elif _is_escaped(data):
        source = _ESCAPED.sub(lambda found: unescape(found[0].decode()).encode(), data)
    else:
        return None
    return source if holds_header(source[: limits.HEADER_BYTES]) else None


def _is_escaped(data: bytes) -> bool:
    """Whether an address in the header stands in escaped brackets, and nothing in it in real ones."""
    if data.find(b"&lt;", 0, limits.HEADER_BYTES) < 0:
        return False
    blank = BLANK_LINE.search(data, 0, limits.HEADER_BYTES)
    stop = blank.start() if blank else limits.HEADER_BYTES
    return data.find(b"<", 0, stop) < 0 and _ESCAPED_ADDRESS.search(data, 0, stop) is not None
