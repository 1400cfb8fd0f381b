"""A whole message in base64: as some programs save one, or as a string of JSON as services hand it out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from keshiin import limits
from keshiin.late import late
from keshiin.message.given import TOLD_BYTES, Converted, Edit, Encoded, edited
from keshiin.message.header.mail_look import begins_as_mail
from keshiin.message.values.words import base64_bytes

# Also as addresses of the web have it (RFC 4648, 5), in which some programs hand messages out.
_BEGIN = late(rb"\s{0,100}(?:[>|][ \t]{0,2}){0,9}[A-Za-z0-9+/_-]{40}")
_LETTERS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_= \t\r\n"
_QUOTING = b">|"
_NO_LETTER = late(rb"[^A-Za-z0-9+/_-]+")
_WEB = bytes.maketrans(b"-_", b"+/")
# JSON has a slash or a line's end behind a backslash, and within another string behind more of them.
_STRING = late(rb"[:\[,][ \t\r\n]{0,80}\\{0,3}\"((?>(?:[A-Za-z0-9+/_=-]{1,4096}|\\{1,3}[/rn])+))\\{0,3}\"")
_ESCAPED = late(rb"\\{1,3}([/rn])|[^A-Za-z0-9+/_-]+")
_STRINGS, _LEAST = 8, 80
_LOOK = 4096


def decoded_base64(data: bytes) -> Converted | None:
    """The message that a text holds so, None where it holds none."""
    if data.lstrip()[:1] in (b"{", b"["):
        return _in_json(data)
    if not _BEGIN.match(data) or data.translate(None, _LETTERS + _QUOTING):
        return None
    return _decoded(edited(data, _no_letters(data)))


def _decoded(letters: Converted) -> Converted | None:
    coded = letters.data.translate(_WEB)
    if not begins_as_mail(base64_bytes(coded[:_LOOK])):
        return None
    return Converted(base64_bytes(coded), Encoded(letters.way, len(letters.data)))


def _no_letters(data: bytes) -> Iterator[Edit]:
    for found in _NO_LETTER.finditer(data, 0, TOLD_BYTES):
        yield found.start(), found.end(), b""
    yield TOLD_BYTES, len(data), data[TOLD_BYTES:].translate(None, b"= \t\r\n" + _QUOTING)


def _in_json(data: bytes) -> Converted | None:
    """The first string of letters that is a message: Gmail's ``raw``, Amazon's ``content``."""
    if len(data) > limits.COPIED_BYTES:
        return None
    strings = islice((found for found in _STRING.finditer(data) if len(found[1]) >= _LEAST), _STRINGS)
    texts = (_decoded(edited(data, _but_string(data, *found.span(1)))) for found in strings)
    return next(filter(None, texts), None)


def _but_string(data: bytes, start: int, end: int) -> Iterator[Edit]:
    yield 0, start, b""
    cut = min(end, start + TOLD_BYTES)
    for found in _ESCAPED.finditer(data, start, cut):
        yield *found.span(), b"/" if found[1] == b"/" else b""
    # No way leads back to what is beyond, which few passes clean whatever it holds.
    rest = data[cut:end].replace(rb"\/", b"/").replace(rb"\r", b"").replace(rb"\n", b"")
    yield cut, end, rest.translate(None, b"\\=")
    yield end, len(data), b""
