"""Kanji of Shift_JIS whose second byte is that of a backslash, kept from being taken for a quoting."""

from __future__ import annotations

import re

from keshiin.message.charsets import decode_bare

_BACKSLASH = b"\\"
# No character of Shift_JIS has this byte.
_STAND_IN = b"\xfd"
_KANJI = re.compile(rb"([\x81-\x9f\xe0-\xfc])(\\{1,2}|[\x40-\x7e\x80-\xfc])")
_SHIELDED = re.compile(rb"([\x81-\x9f\xe0-\xfc])\xfd{1,2}")


def shielded(data: bytes, label: str | None = None) -> bytes:
    """As many bytes, with another one in the place of such a second byte, where the text is Shift_JIS.

    A program that knew of it has quoted it with one more. ``label`` is the charset that the text shall have.
    """
    if _BACKSLASH not in data or data.isascii() or decode_bare(data, label).charset != "cp932":
        return data
    return _KANJI.sub(_with_stand_in, data)


def unshielded(data: bytes) -> bytes:
    """The bytes as they were, without the quoting."""
    return _SHIELDED.sub(rb"\1\\", data) if _STAND_IN in data else data


def _with_stand_in(kanji: re.Match[bytes]) -> bytes:
    return kanji[1] + kanji[2].replace(_BACKSLASH, _STAND_IN) if kanji[2].startswith(_BACKSLASH) else kanji[0]
