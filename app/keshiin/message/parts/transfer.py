"""Content-Transfer-Encoding undone in slices, so that a large attachment never stands in memory whole."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from contextlib import suppress

from keshiin.message.files.yenc import YENC, yencoded
from keshiin.message.values.words import base64_bytes
from keshiin.span import Span

_SLICE = 1 << 20
_RUN = 1 << 16
_LONGEST_LINE = 1000
_PADDINGS = 1000
_UU_LINE = 128
_UU_ZERO = 0x20
ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="
_BLANKS = (b"\r", b"\n", b" ", b"\t")
# One blank is nearly all that comes, and taken off many times faster so.
_PADDED_ENDS = ((b" \r\n", b"\r\n"), (b" \n", b"\n"))
_ALL_PADDED = (b" \n", b" \r\n", b"\t\n", b"\t\r\n")
_BLANKS_AT_END = re.compile(rb"(?<![ \t])[ \t]++(?=\r?\n)")
_SOFT_RETURN = re.compile(rb"=\r(?!\r*\n)")
_FOREIGN = bytes(byte for byte in range(256) if byte not in ALPHABET)

BASE64 = "base64"
FOREIGN = "foreign_in_base64"
QUOTED = "quoted-printable"
UUENCODED = ("x-uuencode", "uuencode", "x-uue", "uue")
CODED = frozenset((BASE64, QUOTED, *UUENCODED, YENC))
"""The encodings that change the bytes."""


def decoded(data: bytes, span: Span, encoding: str, odd: set[str] | None = None) -> Iterator[bytes]:
    """The content of a range of ``data`` piece by piece; an unknown encoding leaves the bytes as they are.

    ``odd`` takes the ids of what strict and lenient readers decode differently, as far as was read.
    """
    if encoding == BASE64:
        return _base64(data, span, set() if odd is None else odd)
    if encoding == QUOTED:
        return _quoted(data, span)
    if encoding in UUENCODED:
        return _uuencoded(data, span)
    if encoding == YENC:
        return yencoded(data, span)
    return (data[at : min(at + _SLICE, span.end)] for at in range(span.start, span.end, _SLICE))


def decoded_whole(data: bytes, span: Span, encoding: str, limit: int, odd: set[str] | None = None) -> bytes:
    """The content in one piece, up to ``limit`` bytes; ``odd`` as of `decoded`."""
    pieces: list[bytes] = []
    left = limit
    for piece in decoded(data, span, encoding, odd):
        pieces.append(piece)
        left -= len(piece)
        if left <= 0:
            break
    return b"".join(pieces)[:limit]


def _base64(data: bytes, span: Span, odd: set[str]) -> Iterator[bytes]:
    """Lenient: foreign characters are skipped, and what follows a padding is read on, as many programs do."""
    start = span.start
    for piece, behind in _even_lines(data, span):
        yield piece
        start = behind
    rest = b""
    ended = False
    for at in range(start, span.end, _SLICE):
        end = min(at + _SLICE, span.end)
        clean = data[at:end].translate(None, _FOREIGN)
        if end - at - len(clean) > sum(data.count(blank, at, end) for blank in _BLANKS):
            odd.add(FOREIGN)
        *padded, clean = (rest + clean).split(b"=", _PADDINGS)
        clean = clean.replace(b"=", b"")
        if (ended and (clean or any(padded))) or (padded and (clean or any(padded[1:]))):
            odd.add("padding_in_base64")
        ended = ended or bool(padded)
        for quantum in padded:
            if quantum:
                yield base64_bytes(quantum)
        whole = len(clean) - len(clean) % 4
        yield binascii.a2b_base64(clean[:whole])
        rest = clean[whole:]
    if rest:
        yield base64_bytes(rest)


def _even_lines(data: bytes, span: Span) -> Iterator[tuple[bytes, int]]:
    """Runs of lines of one width without anything but base64, as programs write it, and where each run ends.

    That is seen at once: line ends stand where they must, and nothing was skipped. It takes half the time.
    """
    line = data[span.start : min(span.start + _LONGEST_LINE, span.end)].partition(b"\n")[0]
    ends = b"\r\n" if line.endswith(b"\r") else b"\n"
    letters = len(line) + 1 - len(ends)
    width = len(line) + 1
    if letters % 4 or not letters:
        return
    at = span.start
    while count := min(span.end - at, _RUN) // width:
        run = data[at : at + count * width]
        if any(
            run[letters + place :: width] != ends[place : place + 1] * count for place in range(len(ends))
        ):
            return
        try:
            content = binascii.a2b_base64(run)
        except binascii.Error:
            return
        if len(content) != count * letters // 4 * 3:
            return
        at += len(run)
        yield content, at


def _quoted(data: bytes, span: Span) -> Iterator[bytes]:
    """Slices end at line ends, since a soft line break spans two of them."""
    at = span.start
    while at < span.end:
        end = min(at + _SLICE, span.end)
        if end < span.end:
            line_end = data.rfind(b"\n", at, end)
            end = line_end + 1 if line_end >= 0 else end
        piece = data[at:end]
        if any(padded in piece for padded in _ALL_PADDED):
            # What a server added on the way (RFC 2045, 6.7); behind "=" it would undo the soft line break.
            for padded, bare in _PADDED_ENDS:
                piece = piece.replace(padded, bare)
            if any(padded in piece for padded in _ALL_PADDED):
                piece = _BLANKS_AT_END.sub(b"", piece)
        if b"=\r" in piece:
            # Many programs take a bare CR for the end of a line here too.
            piece = _SOFT_RETURN.sub(b"", piece)
        yield binascii.a2b_qp(piece)
        at = end


def _uuencoded(data: bytes, span: Span) -> Iterator[bytes]:
    """The lines between ``begin`` and ``end``, many at once; one that is no uuencoding is left out."""
    at, begun = span.start, False
    gathered = bytearray()
    while at < span.end:
        end = data.find(b"\n", at, span.end)
        end = span.end if end < 0 else end
        line = data[at:end].rstrip(b"\r")
        at = end + 1
        if not begun:
            begun = line.startswith(b"begin ")
        elif line == b"end":
            break
        elif line and len(line) <= _UU_LINE:
            gathered += _uu_line(line)
        if len(gathered) >= _RUN:
            yield bytes(gathered)
            gathered.clear()
    yield bytes(gathered)


def _uu_line(line: bytes) -> bytes:
    """What a line holds, nothing where it is no uuencoding; some programs put a sum behind it."""
    needed = 1 - ((line[0] - _UU_ZERO & 63) // -3) * 4
    for piece in (line, line[:needed]):
        with suppress(binascii.Error):
            return binascii.a2b_uu(piece)
    return b""
