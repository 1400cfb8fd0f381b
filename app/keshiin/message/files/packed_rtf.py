"""Rich text as Outlook packs it (MS-OXRTFCP): what comes again is a place in the last bytes and a length."""

from __future__ import annotations

import struct
from dataclasses import dataclass

from keshiin import limits
from keshiin.message.files.rtf_page import page_in

_HEAD = struct.Struct("<IIII")
_PACKED, _AS_IT_IS = 0x75465A4C, 0x414C454D
# What the last bytes are before the first one (2.1.2.1).
_BEFORE = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans "
    rb"SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0"
    b"\r\n"
    rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)
_LAST = 4096


@dataclass(slots=True)
class RichRoom:
    """How many bytes of rich text the letters that are still to be read may have together."""

    left: int = limits.RICH_BYTES

    def page_in(self, data: bytes) -> str | None:
        """The page that stands within packed rich text, as far as there is room for it."""
        rich = unpacked(data, self.left)
        self.left -= len(rich)
        return page_in(rich)


def unpacked(data: bytes, most: int) -> bytes:
    """The rich text, or so many bytes of it; what is damaged ends it."""
    if len(data) < _HEAD.size:
        return b""
    _, size, kind, _ = _HEAD.unpack_from(data)
    if kind == _AS_IT_IS:
        return data[_HEAD.size : _HEAD.size + min(size, most)]
    return _repeated(data, len(_BEFORE) + min(size, most)) if kind == _PACKED else b""


def _repeated(data: bytes, end: int) -> bytes:
    text = bytearray(_BEFORE)
    at = _HEAD.size
    while at + 1 < len(data) and len(text) < end:
        control = data[at]
        at += 1
        for bit in range(8):
            if not control >> bit & 1:
                text += data[at : at + 1]
                at += 1
                continue
            place = int.from_bytes(data[at : at + 2], "big")
            at += 2
            back = (len(text) - (place >> 4)) % _LAST
            start = len(text) - back
            if not back or start < 0 or at > len(data):
                return bytes(text[len(_BEFORE) : end])
            length = (place & 15) + 2
            text += (text[start : start + length] * (length // back + 1))[:length]
    return bytes(text[len(_BEFORE) : end])
