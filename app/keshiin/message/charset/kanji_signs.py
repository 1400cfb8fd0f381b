"""Kanji whose bytes are those of signs of mail's grammar, kept from being taken for these.

In Shift_JIS the second byte can be a backslash; in ISO-2022-JP, which stood raw in fields before MIME, every
byte can be any sign, and a parenthesis is one of each escape back to letters.
"""

from __future__ import annotations

import re

from keshiin.message.charset.decoding import decode_bare

_BACKSLASH = b"\\"
# No character of Shift_JIS has this byte.
_STAND_IN = b"\xfd"
_KANJI = re.compile(rb"([\x81-\x9f\xe0-\xfc])(\\{1,2}|[\x40-\x7e\x80-\xfc])")
_SHIELDED = re.compile(rb"([\x81-\x9f\xe0-\xfc])\xfd{1,2}")
_HIGH = 0x80
_RUN = re.compile(rb"(\x1b\$[@B])((?>(?:[\x21-\x7e]{2})*))\x1b\((?=[BJ])")
_SHIELDED_RUN = re.compile(rb"(\x1b\$[@B])((?>(?:[\xa1-\xfe]{2})*))\x1b\xa8(?=[BJ])")
# An address that a program finds there which knows nothing of that charset.
_ADDRESS = re.compile(rb"[A-Za-z0-9._-]@[A-Za-z0-9-]{1,63}\.[A-Za-z]{2}")
_ESCAPE = b"\x1b$"


def shielded(data: bytes, label: str | None = None) -> bytes:
    """As many bytes, with others in the place of such ones.

    A program that knew of a backslash in Shift_JIS has quoted it with one more. ``label`` is the charset that
    the text shall have.
    """
    if _ESCAPE in data:
        data = _RUN.sub(_raised, data)
    if _BACKSLASH not in data or data.isascii() or decode_bare(data, label).charset != "cp932":
        return data
    return _KANJI.sub(_with_stand_in, data)


def unshielded(data: bytes) -> bytes:
    """The bytes as they were, without the quoting."""
    if _ESCAPE in data:
        data = _SHIELDED_RUN.sub(_lowered, data)
    return _SHIELDED.sub(rb"\1\\", data) if _STAND_IN in data else data


def _raised(run: re.Match[bytes]) -> bytes:
    if _ADDRESS.search(run[2]):
        return run[0]
    return run[1] + bytes(byte | _HIGH for byte in run[2]) + b"\x1b\xa8"


def _lowered(run: re.Match[bytes]) -> bytes:
    return run[1] + bytes(byte & ~_HIGH for byte in run[2]) + b"\x1b("


def _with_stand_in(kanji: re.Match[bytes]) -> bytes:
    return kanji[1] + kanji[2].replace(_BACKSLASH, _STAND_IN) if kanji[2].startswith(_BACKSLASH) else kanji[0]
