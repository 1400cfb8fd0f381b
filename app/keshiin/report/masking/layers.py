"""The layers of writing in which a secret can hide: base64, hexadecimal, escapes, folds, and the way back."""

from __future__ import annotations

import re
from binascii import a2b_base64, a2b_qp, unhexlify
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote_to_bytes

from keshiin.span import Span

_REFERENCE = re.compile(
    rb"&#(?P<decimal>\d{1,5});|&#[xX](?P<hexadecimal>[0-9A-Fa-f]{1,4});|&(?P<name>commat|period);"
)
# Percent (RFC 3986), quoted-printable with its soft breaks (RFC 2045), folded lines, references of HTML.
_ESCAPE = re.compile(rb"[%=]([0-9A-Fa-f]{2})|=[ \t]{0,8}\r?\n|\r?\n[ \t]+|" + _REFERENCE.pattern)
_FOLD = re.compile(rb"\n[ \t]+")
_NAMED = {b"commat": b"@", b"period": b"."}
_LINE_END = re.compile(rb"[\r\n]+")


def _table(letters: bytes, other: bytes, renamed: bytes = b"", names: bytes = b"") -> bytes:
    """A table that keeps letters, renames some, and puts another in the place of everything else."""
    table = bytearray(other * 256)
    for letter in letters:
        table[letter] = letter
    for letter, name in zip(renamed, names, strict=True):
        table[letter] = name
    return bytes(table)


_DIGITS = b"0123456789"
_LATIN = bytes(range(65, 91)) + bytes(range(97, 123))
_BASE64 = _table(_DIGITS + _LATIN + b"+/", b"A", b"-_", b"+/")
_CODE_LETTERS = bytes(0x41 if letter in _DIGITS + _LATIN + b"+/-_" else 0x20 for letter in range(256))
_HEX = _table(_DIGITS + b"abcdefABCDEF", b"0")


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


@dataclass(frozen=True, slots=True)
class Code:
    """All of the bytes read as one code from its letter ``skipped`` on; ``chars`` letters are ``octets``.

    Line ends are no letters; what is not of the code stands as its zero, so that it parts two runs.
    """

    name: str
    source: bytes
    data: bytes
    skipped: int
    chars: int
    octets: int

    def back(self, start: int, end: int) -> Span:
        """The bytes of the source behind a stretch of the decoded text."""
        first = self.skipped + start * self.chars // self.octets
        last = self.skipped - (-end * self.chars // self.octets)
        return Span(self._place(first), self._place(last - 1) + 1)

    def _place(self, letter: int) -> int:
        """Where in the source the letter stands, line ends counted again."""
        place = letter
        for gap in _LINE_END.finditer(self.source):
            if gap.start() > place:
                break
            place += gap.end() - gap.start()
        return place


def unescaped(data: bytes) -> bytes:
    """The same as `escapes` undoes, without the way back: many times faster."""
    bare = _FOLD.sub(b"", data.replace(b"\r\n", b"\n"))
    if b"&#" in bare or b"&commat;" in bare or b"&period;" in bare:
        bare = _REFERENCE.sub(_written_reference, bare)
    return unquote_to_bytes(a2b_qp(bare))


def holds_code(data: bytes, least: int) -> bool:
    """Whether any run of letters is that long; bytes that were read from the wrong place hold no such run."""
    return b"A" * least in data.translate(_CODE_LETTERS, b"\r\n")


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


def codes(data: bytes) -> Iterator[Code]:
    """The bytes read as base64 and as hexadecimal, from each place where a group of letters can begin."""
    letters = data.translate(_BASE64, b"\r\n")
    for skipped in range(min(4, len(letters))):
        whole = letters[skipped : len(letters) - (len(letters) - skipped) % 4]
        rest = letters[skipped + len(whole) :] + b"AAA"
        yield Code("base64", data, a2b_base64(whole + rest[:4] if len(rest) > 3 else whole), skipped, 4, 3)
    digits = data.translate(_HEX, b"\r\n")
    for skipped in range(min(2, len(digits))):
        yield Code(
            "hex", data, unhexlify(digits[skipped : len(digits) - (len(digits) - skipped) % 2]), skipped, 2, 1
        )


def _written(found: re.Match[bytes]) -> bytes:
    return unhexlify(found[1]) if found[1] else _written_reference(found)


def _written_reference(found: re.Match[bytes]) -> bytes:
    if found["decimal"] or found["hexadecimal"]:
        code = int(found["decimal"]) if found["decimal"] else int(found["hexadecimal"], 16)
        return chr(code).encode("utf-8", "replace")
    return _NAMED.get(found["name"], b"")
