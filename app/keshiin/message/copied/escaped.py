"""A source copied out of a program's text or its data: one string in which line ends stand as ``\\r\\n``.

JSON writes it so, programs and their logs too. The string ends where the sign before it stands again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from keshiin import limits
from keshiin.late import late
from keshiin.message.given import Converted, Edit, edited, told_until
from keshiin.message.header.field_names import names_field
from keshiin.message.header.mail_look import holds_header

_NAME = rb"([A-Za-z][A-Za-z0-9-]{0,60})[ \t]{0,20}:"
_BEHIND_END = late(rb"\\n" + _NAME)
_AT_START = late(rb"(?m)^" + _NAME)
_BEGIN = late(rb"(?:\A|(?<=[\s\"'`]))" + _NAME + rb"(?=[ \t\\])")
_MARKS = (b'"', b"'", b"`")
# A run at once, since JSON writes half a letter beyond the first 65,536 in each of two.
ESCAPE = late(
    rb"\\(?:(u[0-9A-Fa-f]{4}(?:\\u[0-9A-Fa-f]{4})*)|(x[0-9A-Fa-f]{2}(?:\\x[0-9A-Fa-f]{2})*)|(.))", re.DOTALL
)
_SIGNS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
# No such text holds these as they are, so that they can stand for a backslash until the others are undone.
_HELD = b"\x01\x02"
_OFTEN = ((rb"\n", b"\n"), (rb"\r", b"\r"), (rb"\t", b"\t"), (rb"\"", b'"'), (rb"\'", b"'"), (rb"\/", b"/"))
_FIELDS = 3


def unescaped(data: bytes) -> Converted | None:
    """The text of the first such string that holds a header; None for a text with lines of its own."""
    head = data[: limits.HEADER_BYTES]
    first = _BEHIND_END.search(head)
    if first is None or len(data) > limits.COPIED_BYTES or _known(_AT_START, head) >= _FIELDS:
        return None
    if _known(_BEHIND_END, head) < _FIELDS:
        return None
    begin = next((found for found in _BEGIN.finditer(head, 0, first.end()) if _is_known(found)), first)
    start = begin.start(1)
    mark = data[start - 1 : start] if start else b""
    stop = _end(data, start, mark) if mark in _MARKS else len(data)
    as_bytes = mark in (b'"', b"'") and data[max(start - 2, 0) : start - 1] == b"b"
    text = edited(data, _edits(data, start, stop, as_bytes))
    return text if holds_header(text.data[: limits.HEADER_BYTES]) else None


def _end(data: bytes, start: int, mark: bytes) -> int:
    """Where the sign that opened the string stands again without a backslash before it."""
    blind = data[start:].replace(rb"\\", _HELD).replace(b"\\" + mark, _HELD)
    end = blind.find(mark)
    return len(data) if end < 0 else start + end


def _is_known(found: re.Match[bytes]) -> bool:
    return names_field(found[1])


def _known(form: re.Pattern[bytes], head: bytes) -> int:
    return sum(map(_is_known, form.finditer(head)))


def _edits(data: bytes, start: int, stop: int, as_bytes: bool) -> Iterator[Edit]:
    yield 0, start, b""
    cut = max(start, min(told_until(data), stop))
    for found in ESCAPE.finditer(data, start, cut):
        yield *found.span(), meant(found, as_bytes)
        start = found.end()
    yield max(cut, start), stop, _rest(data[max(cut, start) : stop], as_bytes)
    yield stop, len(data), b""


def _rest(text: bytes, as_bytes: bool) -> bytes:
    """The same for what no way leads back to, in few passes whatever it holds."""
    if not text.isascii():
        return ESCAPE.sub(lambda found: meant(found, as_bytes), text)
    text = text.replace(rb"\\", _HELD)
    for written, meant in _OFTEN:
        text = text.replace(written, meant)
    if rb"\u" in text or rb"\x" in text:
        letters = text.replace(rb"\x", rb"\u00").decode("raw_unicode_escape", "replace")
        if as_bytes:
            text = letters.encode("latin-1", "replace")
        else:
            # The halves of letters beyond the first 65,536 stand side by side.
            text = letters.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").encode()
    return text.replace(_HELD, b"\\")


def meant(found: re.Match[bytes], as_bytes: bool) -> bytes:
    """What an escape stands for; ``as_bytes`` where its numbers are of bytes and not of letters."""
    letters, numbers, sign = found.groups()
    if sign is not None:
        return _SIGNS.get(sign, sign)
    if letters:
        return _numbers(letters).decode("utf-16-be", "replace").encode()
    plain = _numbers(numbers)
    return plain if as_bytes else plain.decode("latin-1").encode()


def _numbers(run: bytes) -> bytes:
    return bytes.fromhex(run.translate(None, b"\\ux").decode("ascii"))
