"""A copied message out of its dress: quoted, indented, or with an empty line behind each of its lines."""

from __future__ import annotations

import re

from keshiin import limits
from keshiin.message.field_names import is_known

_FIELD = re.compile(rb"(?m)^([ \t]{0,40}(?:[>|][ \t]{0,2}){0,20})([A-Za-z][A-Za-z0-9-]{0,60})[ \t]{0,20}:")
_EMPTY = rb"[ \t\r]*\n"
_FOLDED = rb"(?:[ \t]++[^\r\n][^\n]*\n" + _EMPTY + rb")*"
_SPACED = re.compile(rb"\s*(?:[A-Za-z][A-Za-z0-9-]{0,60}:[^\n]*\n" + _EMPTY + _FOLDED + rb"){4}")
_TWO_ENDS = re.compile(rb"(\r?\n)[ \t]*\r?\n")
_FIELDS = 3


def undressed(data: bytes) -> bytes | None:
    """The text without what was put before or between its lines; None where nothing was.

    Three known fields behind the same quoting or indent, and none without any, are dressed so; or four with
    an empty line behind each.
    """
    head = data[: limits.HEADER_BYTES]
    before = [found[1] for found in _FIELD.finditer(head) if is_known(found[2].decode("ascii").lower())]
    if not before:
        return None
    dress = before[0]
    if dress and b"" not in before and before.count(dress) >= _FIELDS:
        return _taken_off(dress).sub(b"", data)
    if spaced := _SPACED.match(head):
        names = [found[2].decode("ascii").lower() for found in _FIELD.finditer(spaced[0])]
        if all(map(is_known, names)):
            return _TWO_ENDS.sub(rb"\1", data)
    return None


def _taken_off(dress: bytes) -> re.Pattern[bytes]:
    """What is taken off a line: the same quoting, also without its blank; at most the same indent."""
    marks = dress.rstrip(b" \t")
    if not marks:
        return re.compile(rb"(?m)^[ \t]{1,%d}" % len(dress))
    return re.compile(rb"(?m)^" + re.escape(marks) + rb"[ \t]{0,%d}" % (len(dress) - len(marks)))
