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
_PAGE_BYTES = 20_000_000


def shown_source(data: bytes) -> bytes | None:
    """The header and body that a page shows, in UTF-8; None for what is no page, or shows no header."""
    if len(data) > _PAGE_BYTES:
        return None
    if _PAGE.match(data):
        found = _SHOWN_AS_IT_IS.search(data)
        data = _TAG.sub(b"", found[1] if found else _LINE_END.sub(b"\n", data))
    elif not _is_escaped(data):
        return None
    text = unescape(data.decode("utf-8", "surrogateescape")).replace("\xa0", " ")
    source = text.encode("utf-8", "surrogateescape")
    return source if holds_header(source[: limits.HEADER_BYTES]) else None


def _is_escaped(data: bytes) -> bool:
    """Whether an address in the header stands in escaped brackets, and nothing before it in real ones."""
    first = data.find(b"<", 0, limits.HEADER_BYTES)
    stop = first if first >= 0 else limits.HEADER_BYTES
    if data.find(b"&lt;", 0, stop) < 0:
        return False
    found = _ESCAPED_ADDRESS.search(data, 0, stop)
    return found is not None and BLANK_LINE.search(data, 0, found.start()) is None
