"""Apple Mail's own files: the length of the message in a line before it, a property list behind it."""

from __future__ import annotations

import re
from typing import NamedTuple

from keshiin.message.given import Converted, edited

_LENGTH = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,20}(\d{1,12})[ \t]{0,20}\r?\n")
_LIST = b"<?xml "
_IS_LIST = re.compile(rb"<\?xml [^<]{0,500}(?:<!DOCTYPE[^<]{0,500})?<plist\b")


class AppleMessage(NamedTuple):
    """The message in such a file, and whether its length is the one that the file tells."""

    text: Converted
    whole: bool


def apple_message(data: bytes, named: bool) -> AppleMessage | None:
    """The message of a file of Apple Mail, None where it is none.

    A file of another name (``named`` is False) is one only with its property list. Where that does not stand
    where the length says, something changed the line ends, and all that stands before it is the message.
    """
    length = _LENGTH.match(data)
    if length is None:
        return None
    start, end = length.end(), length.end() + int(length[1])
    if end <= len(data) and (_IS_LIST.match(data, end) or (named and end == len(data))):
        return AppleMessage(_cut_out(data, start, end), True)
    behind = data.rfind(_LIST, start)
    if behind >= 0 and _IS_LIST.match(data, behind):
        return AppleMessage(_cut_out(data, start, behind), False)
    return AppleMessage(_cut_out(data, start, len(data)), False) if named else None


def _cut_out(data: bytes, start: int, end: int) -> Converted:
    return edited(data, ((0, start, b""), (end, len(data), b"")))
