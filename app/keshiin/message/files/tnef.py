"""The files within Outlook's winmail.dat (MS-OXTNEF), which other programs show as one file without use."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import suppress
from typing import NamedTuple

_SIGNATURE = b"\x78\x9f\x3e\x22"
_HEAD = struct.Struct("<BII")
_NEW_FILE, _TITLE, _CONTENT, _PROPERTIES = 0x00069002, 0x00018010, 0x0006800F, 0x00069005
_LONG_NAME, _DISPLAY_NAME = 0x3707, 0x3001
_FILES = 100
_VALUES = 200
# How long a value is that has no length of its own, by its type (MS-OXCDATA, 2.11.1).
_FIXED = {0x0002: 4, 0x0003: 4, 0x0004: 4, 0x0005: 8, 0x0006: 8, 0x0007: 8, 0x000A: 4, 0x000B: 4}
_FIXED |= {0x0014: 8, 0x0040: 8, 0x0048: 16}
_TEXT, _WIDE_TEXT, _OBJECT, _BINARY = 0x001E, 0x001F, 0x000D, 0x0102
_GUID = 16


class TnefFile(NamedTuple):
    """A file: its name, still to be made visible, and its bytes."""

    name: str
    content: bytes


def tnef_files(data: bytes) -> Iterator[TnefFile]:
    """Each file in order, at most a hundred; what cannot be read ends them."""
    if not data.startswith(_SIGNATURE):
        return
    name = long_name = ""
    content: bytes | None = None
    count = 0
    for tag, value in _attributes(data):
        if tag == _NEW_FILE:
            if content is not None:
                yield TnefFile(long_name or name, content)
                count += 1
            if count >= _FILES:
                return
            name, long_name, content = "", "", None
        elif tag == _TITLE:
            name = value.split(b"\0")[0].decode("cp1252", "replace")
        elif tag == _PROPERTIES:
            long_name = _name(value)
        elif tag == _CONTENT:
            content = value
    if content is not None:
        yield TnefFile(long_name or name, content)


def _attributes(data: bytes) -> Iterator[tuple[int, bytes]]:
    at = len(_SIGNATURE) + 2
    while at + _HEAD.size <= len(data):
        _, tag, length = _HEAD.unpack_from(data, at)
        at += _HEAD.size
        yield tag, data[at : at + length]
        # A checksum of two bytes follows.
        at += length + 2


def _name(properties: bytes) -> str:
    """The long name among the properties of a file, "" where they cannot be read so far."""
    found: dict[int, str] = {}
    with suppress(struct.error):
        for key, text in _texts(properties):
            found.setdefault(key, text)
    return found.get(_LONG_NAME) or found.get(_DISPLAY_NAME, "")


def _texts(properties: bytes) -> Iterator[tuple[int, str]]:
    """The texts among the properties (MS-OXTNEF, 2.1.3.4); struct.error where the bytes end too soon."""
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
        if kind in _FIXED:
            at += _FIXED[kind]
            continue
        if kind not in (_TEXT, _WIDE_TEXT, _OBJECT, _BINARY):
            return
        values, length = struct.unpack_from("<II", properties, at)
        if values != 1:
            return
        text = properties[at + 8 : at + 8 + length]
        at += 8 + _filled(length)
        if kind in (_TEXT, _WIDE_TEXT):
            yield key, text.decode("utf-16-le" if kind == _WIDE_TEXT else "cp1252", "replace").rstrip("\0")


def _filled(length: int) -> int:
    return -(-length // 4) * 4
