"""Escapes and folds in which a secret can hide: percent, quoted-printable, references; and the way back."""

from __future__ import annotations

import re
from binascii import a2b_qp, unhexlify
from bisect import bisect_right
from dataclasses import dataclass
from unicodedata import normalize
from urllib.parse import unquote_to_bytes

from keshiin.span import Span

# References of HTML, the escapes of JSON and of programs; then in UTF-8 what nobody sees between two letters,
# as it stands and as we show it, tags that part no words, and letters and dots of other shapes.
_NAMED = {b"commat": b"@", b"period": b".", b"shy": b"", b"zwnj": b"", b"zwj": b"", b"ZeroWidthSpace": b""}
# One that holds escapes itself stays, since a secret could stand in it.
_PLAIN = rb"(?:[^<>%&\\=\x80-\xff]|=(?:3D)?(?=[\"'])){0,300}"
_REFERENCE = re.compile(
    rb"&#0{0,20}(?P<decimal>\d{1,7});?|&#[xX]0{0,20}(?P<hexadecimal>[0-9A-Fa-f]{1,6});?"
    rb"|&(?P<name>" + b"|".join(_NAMED) + rb");"
    rb"|\\(?:u00|x|U000000|u\{0{0,6})(?P<byte>[0-9A-Fa-f]{2})\}?"
    rb"|\x00|\xc2\xad|\xcc[\x80-\xbf]|\xcd[\x80-\xaf]|\xe2\x80[\x8b-\x8f\xaa-\xae]|\xe2\x81[\xa0-\xaf]|\xef\xb8[\x80-\x8f]|\xef\xbb\xbf"
    rb"|\xe2\x90[\x80-\x9f\xa1]|\xe2\x9f\xa8U\+[0-9A-F]{4,5}\xe2\x9f\xa9"
    rb"|</?(?:[abiu]|em|strong|span|font|wbr|small|nobr)(?:[\s/]" + _PLAIN + rb")?>|<!--" + _PLAIN + rb"-->"
    rb"|(?P<shape>\xef\xbc[\x81-\xbf]|\xef\xbd[\x80-\x9e\xa1]|\xe3\x80\x82|\xf0\x9d[\x90-\x9f][\x80-\xbf]"
    rb"|\xe2(?:\x91[\xa0-\xbf]|\x92[\x80-\xbf]|\x93[\x80-\xa9]))"
)  # fmt: skip
_FIRST = (
    b"&",
    b"\\",
    b"<",
    b"\0",
    b"\xc2\xad",
    b"\xcc",
    b"\xcd",
    b"\xe2",
    b"\xe3\x80\x82",
    b"\xef",
    b"\xf0\x9d",
)
"""How those begin, which is looked for ten times as fast."""
# Percent (RFC 3986), quoted-printable with its soft breaks (RFC 2045), folded lines, and those.
_ESCAPE = re.compile(rb"[%=]([0-9A-Fa-f]{2})|=[ \t]{0,8}\r?\n|\r?\n[ \t]+|" + _REFERENCE.pattern)
_FOLD = re.compile(rb"\n[ \t]+")
_FULL_STOP = "\u3002"


@dataclass(frozen=True, slots=True)
class Decoded:
    """What a layer holds; ``ours`` and ``theirs`` are places in it and in the bytes it was decoded from."""

    data: bytes
    ours: list[int]
    theirs: list[int]

    def back(self, start: int, end: int) -> Span:
        """The bytes of the source behind a stretch of the decoded text."""
        first, last = self._place(start), self._place(end - 1) + 1
        run = bisect_right(self.ours, end - 1)
        # What one escape wrote is hidden with the whole of it.
        reach = self.theirs[run] if run < len(self.ours) and self.ours[run] == end else last
        return Span(first, max(last, reach))

    def _place(self, at: int) -> int:
        run = max(bisect_right(self.ours, at) - 1, 0)
        return self.theirs[run] + at - self.ours[run]


def unescaped(data: bytes) -> bytes:
    """The same as `escapes` undoes, without the way back: many times faster."""
    bare = _FOLD.sub(b"", data.replace(b"\r\n", b"\n"))
    if any(sign in bare for sign in _FIRST):
        bare = _REFERENCE.sub(_written_reference, bare)
    return unquote_to_bytes(a2b_qp(bare))


def escapes(data: bytes) -> Decoded:
    """Percent signs, quoted-printable, references and folds undone all at once."""
    pieces: list[bytes] = []
    ours, theirs, at, length = [0], [0], 0, 0
    for found in _ESCAPE.finditer(data):
        start, end = found.span()
        written = _written(found)
        pieces += (data[at:start], written)
        length += start - at
        if written:
            ours.append(length)
            theirs.append(start)
            length += len(written)
        ours.append(length)
        theirs.append(end)
        at = end
    pieces.append(data[at:])
    return Decoded(b"".join(pieces), ours, theirs)


def _written(found: re.Match[bytes]) -> bytes:
    return unhexlify(found[1]) if found[1] else _written_reference(found)


def _written_reference(found: re.Match[bytes]) -> bytes:
    if found["decimal"] or found["hexadecimal"]:
        code = int(found["decimal"]) if found["decimal"] else int(found["hexadecimal"], 16)
        return chr(code).encode("utf-8", "replace") if code <= 0x10FFFF else b""
    if found["byte"]:
        return unhexlify(found["byte"])
    if shape := found["shape"]:
        plain = normalize("NFKC", shape.decode("utf-8", "replace")).replace(_FULL_STOP, ".")
        return plain.encode() if plain.isascii() else shape
    return _NAMED.get(found["name"], b"")
