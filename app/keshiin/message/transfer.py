"""Content-Transfer-Encoding undone in slices, so that a large attachment never stands in memory whole."""

from __future__ import annotations

import binascii
from collections.abc import Iterator

from keshiin.message.words import base64_bytes
from keshiin.span import Span

_SLICE = 1 << 20
_PADDINGS = 1000
_ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="
_FOREIGN = bytes(byte for byte in range(256) if byte not in _ALPHABET)

BASE64 = "base64"
QUOTED = "quoted-printable"


def decoded(data: bytes, span: Span, encoding: str) -> Iterator[bytes]:
    """The content of a range of ``data`` piece by piece; an unknown encoding leaves the bytes as they are."""
    if encoding == BASE64:
        return _base64(data, span)
    if encoding == QUOTED:
        return _quoted(data, span)
    return (data[at : min(at + _SLICE, span.end)] for at in range(span.start, span.end, _SLICE))


def decoded_whole(data: bytes, span: Span, encoding: str, limit: int) -> bytes:
    """The content in one piece, up to ``limit`` bytes."""
    pieces = bytearray()
    for piece in decoded(data, span, encoding):
        pieces += piece
        if len(pieces) >= limit:
            break
    return bytes(pieces[:limit])


def _base64(data: bytes, span: Span) -> Iterator[bytes]:
    """Lenient: foreign characters are skipped, and what follows a padding is read on, as many programs do."""
    rest = b""
    for at in range(span.start, span.end, _SLICE):
        clean = rest + data[at : min(at + _SLICE, span.end)].translate(None, _FOREIGN)
        *padded, clean = clean.split(b"=", _PADDINGS)
        clean = clean.replace(b"=", b"")
        for quantum in padded:
            if quantum:
                yield base64_bytes(quantum)
        whole = len(clean) - len(clean) % 4
        yield binascii.a2b_base64(clean[:whole])
        rest = clean[whole:]
    if rest:
        yield base64_bytes(rest)


def _quoted(data: bytes, span: Span) -> Iterator[bytes]:
    """Slices end at line ends, since a soft line break spans two of them."""
    at = span.start
    while at < span.end:
        end = min(at + _SLICE, span.end)
        if end < span.end:
            line_end = data.rfind(b"\n", at, end)
            end = line_end + 1 if line_end >= 0 else end
        yield binascii.a2b_qp(data[at:end])
        at = end
