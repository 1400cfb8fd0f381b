"""What stands within Outlook's winmail.dat (MS-OXTNEF), which other programs show as one file without use."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field

from keshiin.message.files import mapi
from keshiin.message.files.assembled import assembled, file_part, text_part
from keshiin.message.files.packed_rtf import RichRoom

_SIGNATURE = b"\x78\x9f\x3e\x22"
_HEAD = struct.Struct("<BII")
_CODE_PAGE, _BODY, _MESSAGE = 0x00069007, 0x0002800C, 0x00069003
_NEW_FILE, _TITLE, _CONTENT, _PROPERTIES = 0x00069002, 0x00018010, 0x0006800F, 0x00069005
_FILES = 100
_VALUES = 4_000
_DEPTH = 3
# How long a value is that has no length of its own, by its type (MS-OXCDATA, 2.11.1).
_FIXED = {0x0002: 4, 0x0003: 4, 0x0004: 4, 0x0005: 8, 0x0006: 8, 0x0007: 8, 0x000A: 4, 0x000B: 4}
_FIXED |= {0x0014: 8, 0x0040: 8, 0x0048: 16}
_SIZED = frozenset((mapi.NARROW, mapi.WIDE, mapi.OBJECT, mapi.BINARY))
_MANY = 0x1000
_GUID = 16

_NONE = (0, b"")

_Values = dict[int, tuple[int, bytes]]


@dataclass(slots=True)
class _Envelope:
    """The code page of its narrow texts, the values of the message, the attributes of each file."""

    label: str = ""
    values: _Values = field(default_factory=dict)
    files: list[dict[int, bytes]] = field(default_factory=list)

    def text(self, values: _Values, *keys: int) -> str:
        """The first of these texts that is there."""
        there = (values[key] for key in keys if key in values)
        found = (mapi.text_of(kind, value[: mapi.LONGEST_HEADER], self.label) for kind, value in there)
        return next(filter(None, found), "")


def tnef_source(data: bytes, room: RichRoom) -> bytes | None:
    """The letter, the files and the attached messages as parts of a source; None where there are none.

    An attached message that has internet headers is one of its own, any other an envelope within this one.
    What cannot be read ends them.
    """
    envelope = _read(data)
    parts = [*_letter(envelope, room), *_files(envelope, room, _DEPTH)]
    return assembled("", parts) if parts else None


def _read(data: bytes) -> _Envelope:
    envelope = _Envelope()
    for tag, value in _attributes(data):
        if tag == _CODE_PAGE:
            envelope.label = mapi.label_of(int.from_bytes(value[:4], "little"))
        elif tag == _BODY:
            envelope.values[mapi.BODY] = (mapi.NARROW, value)
        elif tag == _MESSAGE:
            envelope.values = _values(value) | envelope.values
        elif tag == _NEW_FILE:
            if len(envelope.files) == _FILES:
                break
            envelope.files.append({})
        elif envelope.files:
            envelope.files[-1].setdefault(tag, value)
    return envelope


def _attributes(data: bytes) -> Iterator[tuple[int, bytes]]:
    at = len(_SIGNATURE) + 2 if data.startswith(_SIGNATURE) else len(data)
    while at + _HEAD.size <= len(data):
        _, tag, length = _HEAD.unpack_from(data, at)
        at += _HEAD.size
        yield tag, data[at : at + length]
        # A checksum of two bytes follows.
        at += length + 2


def _letter(envelope: _Envelope, room: RichRoom) -> Iterator[bytes]:
    yield from _text(envelope, mapi.BODY, "text/plain")
    kind, page = envelope.values.get(mapi.HTML, _NONE)
    if kind == mapi.BINARY:
        number = int.from_bytes(envelope.values.get(mapi.HTML_CODE_PAGE, _NONE)[1], "little")
        yield text_part(mapi.typed("text/html", page, mapi.label_of(number)), page)
    elif page:
        yield from _text(envelope, mapi.HTML, "text/html")
    elif shown := room.page_in(envelope.values.get(mapi.RICH, _NONE)[1]):
        yield text_part("text/html; charset=utf-8", shown.encode("utf-8", "replace"))


def _text(envelope: _Envelope, key: int, kind: str) -> Iterator[bytes]:
    width, value = envelope.values.get(key, _NONE)
    wide, narrow = (value, None) if width == mapi.WIDE else (None, value)
    return mapi.letter(kind, wide, narrow, envelope.label)


def _files(envelope: _Envelope, room: RichRoom, depth: int) -> Iterator[bytes]:
    for file in envelope.files:
        values = _values(file.get(_PROPERTIES, b""))
        values |= {mapi.SHORT_NAME: (mapi.NARROW, file.get(_TITLE, b"").split(b"\0")[0])}
        name = envelope.text(values, mapi.LONG_NAME, mapi.DISPLAY_NAME, mapi.SHORT_NAME)
        kind, held = values.get(mapi.FILE, _NONE)
        if kind == mapi.OBJECT and held.startswith(_SIGNATURE, _GUID):
            yield _message(held[_GUID:], name, room, depth)
        elif _CONTENT in file:
            yield file_part(envelope.text(values, mapi.MIME_TYPE), name, file[_CONTENT])


def _message(data: bytes, name: str, room: RichRoom, depth: int) -> bytes:
    """An attached message, before which stood the number of its kind."""
    envelope = _read(data)
    headers = envelope.text(envelope.values, mapi.TRANSPORT_HEADERS)
    if depth <= 1 or not headers.strip():
        return file_part("application/ms-tnef", name, data)
    parts = (*_letter(envelope, room), *_files(envelope, room, depth - 1))
    return file_part("message/rfc822", "", assembled(headers, parts))


def _values(properties: bytes) -> _Values:
    """The first value of each property with its type, as far as they can be read."""
    found: _Values = {}
    with suppress(struct.error):
        for key, kind, value in _each(properties):
            found.setdefault(key, (kind, value))
    return found


def _each(properties: bytes) -> Iterator[tuple[int, int, bytes]]:
    """The properties (MS-OXTNEF, 2.1.3.4); struct.error where the bytes end too soon."""
    (count,) = struct.unpack_from("<I", properties, 0)
    at = 4
    for _ in range(min(count, _VALUES)):
        kind, key = struct.unpack_from("<HH", properties, at)
        at += 4
        if key >= 0x8000:
            (named,) = struct.unpack_from("<I", properties, at + _GUID)
            at += _GUID + 8
            if named:
                (length,) = struct.unpack_from("<I", properties, at - 4)
                at += _filled(length)
        many, kind = bool(kind & _MANY), kind & ~_MANY
        sized = kind in _SIZED
        if not sized and kind not in _FIXED:
            return
        values = 1
        if many or sized:
            (values,) = struct.unpack_from("<I", properties, at)
            at += 4
        if not sized:
            yield key, kind, properties[at : at + _FIXED[kind]]
            at += values * _FIXED[kind]
            continue
        for place in range(min(values, len(properties) // 4)):
            (length,) = struct.unpack_from("<I", properties, at)
            at += 4
            if not place:
                yield key, kind, properties[at : at + length]
            at += _filled(length)


def _filled(length: int) -> int:
    return -(-length // 4) * 4
