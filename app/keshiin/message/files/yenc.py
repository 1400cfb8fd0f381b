"""yEnc (draft 1.3), an encoding of news that some mail programs read: bytes and 42, four of them marked."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress

from keshiin.span import Span

YENC = "x-yencode"
"""What Thunderbird calls it as a Content-Transfer-Encoding."""

_SLICE = 1 << 20
_MARK = b"="
_SHIFT, _BEHIND_MARK = 42, 64
_PLAIN = bytes((byte - _SHIFT) & 0xFF for byte in range(256))
_MARKED = bytes((byte - _SHIFT - _BEHIND_MARK) & 0xFF for byte in range(256))
_MARKS = bytes(0xFF if byte == _MARK[0] else 0 for byte in range(256))
_NO_MARKS = bytes(byte != _MARK[0] for byte in range(256))
# The one byte that a mark behind a mark stands for, as it is written without them.
_TWO_MARKS = bytes(((_MARK[0] - _BEHIND_MARK) & 0xFF,))


def yencoded(data: bytes, span: Span) -> Iterator[bytes]:
    """The content between ``=ybegin`` and ``=yend`` in slices; without an end, all that follows."""
    at = _behind_line(data, data.find(b"=ybegin ", span.start, span.end), span.end)
    if data.startswith(b"=ypart ", at):
        at = _behind_line(data, at, span.end)
    end = data.find(b"\n=yend", at, span.end)
    end = span.end if end < 0 else end
    rest = b""
    for start in range(at, end, _SLICE):
        piece = rest + data[start : min(start + _SLICE, end)].translate(None, b"\r\n")
        marks = len(piece) - len(piece.rstrip(_MARK))
        rest = piece[len(piece) - marks % 2 :]
        yield _decoded(piece[: len(piece) - marks % 2])


def _decoded(piece: bytes) -> bytes:
    # All at once, each byte as if behind a mark and as if not: a call for each mark took 0.3 s a megabyte.
    if _MARK not in piece:
        return piece.translate(_PLAIN)
    piece = piece.replace(_MARK * 2, _TWO_MARKS)
    marks = piece.translate(_MARKS)
    plain, marked, mask = (
        int.from_bytes(each, "big")
        for each in (piece.translate(_PLAIN), piece.translate(_MARKED), b"\0" + marks[:-1])
    )
    both = (plain ^ ((plain ^ marked) & mask)).to_bytes(len(piece), "big")
    return bytes(compress(both, piece.translate(_NO_MARKS)))


def _behind_line(data: bytes, at: int, stop: int) -> int:
    if at < 0:
        return stop
    end = data.find(b"\n", at, stop)
    return stop if end < 0 else end + 1
