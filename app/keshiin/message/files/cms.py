"""The content of an S/MIME message that is signed as a whole (RFC 5652, RFC 8551), taken out of its envelope.

Nothing is verified: whose signature it is, and whether it holds, is not looked at.
"""

from __future__ import annotations

from typing import NamedTuple

_SIGNED = bytes.fromhex("2a864886f70d010702")
# Enveloped data of RFC 5652 and authenticated enveloped data of RFC 5083.
_SEALED = (bytes.fromhex("2a864886f70d010703"), bytes.fromhex("2a864886f70d0109100117"))
_DATA = bytes.fromhex("2a864886f70d010701")
_SEQUENCE, _OID, _CONTEXT_0, _OCTETS, _OCTETS_IN_PARTS = 0x30, 0x06, 0xA0, 0x04, 0x24
_PIECES = 100_000
_DEPTH = 20


class _Value(NamedTuple):
    """A value of BER: its tag, where its content starts and ends, and where the next one starts.

    ``end`` is None where the length is told by a mark behind the content.
    """

    tag: int
    start: int
    end: int | None
    next: int | None


def signed_content(data: bytes) -> bytes | None:
    """The MIME entity within; None where the bytes are no signed message, or one without its content."""
    try:
        return _content(data)
    except (IndexError, ValueError):
        return None


def is_sealed(data: bytes) -> bool:
    """Whether the bytes are a message that is encrypted, so that only its receiver's key opens it."""
    try:
        outer = _value(data, 0)
        name = _value(data, outer.start)
    except (IndexError, ValueError):
        return False
    return outer.tag == _SEQUENCE and name.tag == _OID and data[name.start : name.end] in _SEALED


def _content(data: bytes) -> bytes | None:
    outer = _first(data, _value(data, 0), _SEQUENCE, _SIGNED)
    at = _inside(data, outer, _SEQUENCE).start
    for _ in ("version", "digest algorithms"):
        at = _behind(data, _value(data, at), 0)
    inner = _first(data, _value(data, at), _SEQUENCE, _DATA)
    value = _value(data, inner.start)
    if value.tag == _OCTETS and value.end is not None:
        return data[value.start : value.end]
    return b"".join(_pieces(data, value)) if value.tag == _OCTETS_IN_PARTS else None


def _first(data: bytes, sequence: _Value, tag: int, kind: bytes) -> _Value:
    """What stands behind the name of its kind in a sequence; a ValueError where it is of another kind."""
    name = _value(data, sequence.start)
    if sequence.tag != tag or name.tag != _OID or data[name.start : name.end] != kind:
        raise ValueError(tag)
    content = _value(data, _behind(data, name, 0))
    if content.tag != _CONTEXT_0:
        raise ValueError(content.tag)
    return content


def _inside(data: bytes, outer: _Value, tag: int) -> _Value:
    value = _value(data, outer.start)
    if value.tag != tag:
        raise ValueError(value.tag)
    return value


def _pieces(data: bytes, whole: _Value) -> list[bytes]:
    found: list[bytes] = []
    at = whole.start
    while (whole.end is None or at < whole.end) and len(found) < _PIECES:
        piece = _value(data, at)
        if piece.tag != _OCTETS or piece.end is None:
            break
        found.append(data[piece.start : piece.end])
        at = piece.end
    return found


def _value(data: bytes, at: int) -> _Value:
    """The value that starts there; IndexError or ValueError where none does."""
    tag, length, start = data[at], data[at + 1], at + 2
    if tag & 0x1F == 0x1F:
        raise ValueError(tag)
    if length == 0x80:
        return _Value(tag, start, None, None)
    if length > 0x80:
        size = length & 0x7F
        length = int.from_bytes(data[start : start + size], "big")
        start += size
    # A message that was cut short still shows what there is.
    end = min(start + length, len(data))
    return _Value(tag, start, end, end)


def _behind(data: bytes, value: _Value, depth: int) -> int:
    """Where the next value starts."""
    if value.end is not None:
        return value.end
    if depth > _DEPTH:
        raise ValueError(depth)
    at = value.start
    while data[at : at + 2] != b"\0\0":
        at = _behind(data, _value(data, at), depth + 1)
    return at + 2
