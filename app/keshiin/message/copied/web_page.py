"""A source that was saved as a web page, or copied out of a page's own source: the text that it shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from keshiin import limits
from keshiin.late import late
from keshiin.message.given import TOLD_BYTES, Converted, Edit, edited
from keshiin.message.header.mail_look import holds_header
from keshiin.message.lines import BLANK_LINE

_PAGE = late(rb"(?:\xef\xbb\xbf)?\s{0,100}<(?:!doctype html|html|head|body|pre|meta)[\s>]", re.IGNORECASE)
_SHOWN_AS_IT_IS = late(rb"<pre\b[^<>]*>(.*?)(?:</pre\b|\Z)", re.IGNORECASE | re.DOTALL)
_LINE_END = late(rb"<br\b[^<>]*>|</(?:p|div|li|tr)\b[^<>]*>", re.IGNORECASE)
_ESCAPED_ADDRESS = late(rb"&lt;[^\s<>&]{1,320}@[^\s<>&]{1,320}&gt;")
# What every page escapes. Of an intact message, whose peer may greet with anything, no others count.
_ESCAPED = late(rb"&(?:lt|gt|amp|quot|#39|#x27);")
# The sign of the others last, so that what it begins is read once.
_OFTEN = (
    (b"&lt;", b"<"), (b"&gt;", b">"), (b"&quot;", b'"'), (b"&#39;", b"'"), (b"&#x27;", b"'"), (b"&amp;", b"&")
)  # fmt: skip
# As the standard library knows references to characters, with or without their semicolon.
_REFERENCE = rb"&(?:#[0-9]{1,8};?|#[xX][0-9a-fA-F]{1,8};?|[^\t\n\f <&#;]{1,32};?)"
_TAG = late(rb"<[^<>]*>")
_OTHER_TAG = late(rb"<(?!br\b)", re.IGNORECASE)
_SHOWN_OTHERWISE = late(
    rb"(?P<end>" + _LINE_END.pattern + rb")|<[^<>]*>|\xc2\xa0|" + _REFERENCE, re.IGNORECASE
)


def shown_source(data: bytes) -> Converted | None:
    """The header and body that a page shows, in UTF-8; None for what is no page, or shows no header."""
    if len(data) > limits.COPIED_BYTES:
        return None
    if is_page(data):
        source = edited(data, _of_page(data))
    elif _is_escaped(data):
        source = edited(data, _of_page(data) if b"<" in data[: limits.HEADER_BYTES] else _of_escapes(data))
    else:
        return None
    return source if holds_header(source.data[: limits.HEADER_BYTES]) else None


def is_page(data: bytes) -> bool:
    """Whether a text begins as a page does and no message can."""
    return _PAGE.match(data) is not None


def _of_escapes(data: bytes) -> Iterator[Edit]:
    cut = _told_until(data, 0, len(data))
    for found in _ESCAPED.finditer(data, 0, cut):
        yield *found.span(), _plain(found[0])
    rest = data[cut:]
    for written, plain in _OFTEN:
        rest = rest.replace(written, plain)
    yield cut, len(data), rest


def _of_page(data: bytes) -> Iterator[Edit]:
    """What the page shows otherwise than it is written; what stands around its text as it is, is no text."""
    as_it_is = _SHOWN_AS_IT_IS.search(data)
    start, stop = as_it_is.span(1) if as_it_is else (0, len(data))
    yield 0, start, b""
    cut = _told_until(data, start, stop)
    line_end = b"" if as_it_is else b"\n"
    for found in _SHOWN_OTHERWISE.finditer(data, start, cut):
        if found["end"]:
            yield *found.span(), line_end
        elif found[0].startswith(b"<"):
            yield *found.span(), b""
        elif (plain := _plain(found[0])) != found[0]:
            yield *found.span(), plain
    if cut < stop:
        yield cut, stop, _plain(_TAG.sub(b"", _LINE_END.sub(line_end, data[cut:stop])))
    yield stop, len(data), b""


def _told_until(data: bytes, start: int, stop: int) -> int:
    """Where the way back to each byte ends: before a tag, a reference or a line end, so that none is cut."""
    last = start + TOLD_BYTES
    if stop <= last:
        return stop
    cut = max(data.rfind(sign, start + 1, last) for sign in (b"<", b"&", b"\n"))
    return last if cut < 0 else cut


def _plain(written: bytes) -> bytes:
    """What a reference to a character, or a blank that does not break, stands for."""
    text = unescape(written.decode("utf-8", "surrogateescape")).replace("\xa0", " ")
    return text.encode("utf-8", "surrogateescape")


def _is_escaped(data: bytes) -> bool:
    """Whether an address in the header stands in escaped brackets, and nothing but line ends in real ones."""
    if data.find(b"&lt;", 0, limits.HEADER_BYTES) < 0:
        return False
    blank = BLANK_LINE.search(data, 0, limits.HEADER_BYTES)
    stop = blank.start() if blank else limits.HEADER_BYTES
    return not _OTHER_TAG.search(data, 0, stop) and _ESCAPED_ADDRESS.search(data, 0, stop) is not None
