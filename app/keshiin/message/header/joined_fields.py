"""Fields that a copy ran together on one line, taken apart again."""

from __future__ import annotations

import re

from keshiin import limits
from keshiin.message.field import Field
from keshiin.message.header.field_names import KNOWN
from keshiin.message.model import Repair
from keshiin.message.values.dates import find_date

_POINT = re.compile(rb"[()\\]|(?<=[ \t])([A-Za-z][A-Za-z-]{1,40}):(?=[ \t])")
_DATE_BYTES = 80
_LOOKS = 2 * limits.FIELDS
"""How many known names are looked at."""


def split_joined(field: Field, repairs: list[Repair]) -> list[Field]:
    """The fields that stand on this Received line, the field itself where it is alone.

    A joint is a known name behind a blank, outside of every comment, behind a complete date or a closing
    parenthesis. The caller makes sure that the text was copied: in a delivered message the same bytes can be
    what a peer gave as its HELO.
    """
    if field.key != "received":
        return [field]
    found = []
    for start in _joints(field.raw):
        blank = len(field.raw[:start].rstrip(b" \t"))
        repairs.append(Repair("joined-fields", field.line, field.at(blank, start)))
        found.append((blank, start))
    if not found:
        return [field]
    edges = [0, *(start for _, start in found)]
    ends = [*(blank for blank, _ in found), len(field.raw)]
    return [_cut(field, start, end) for start, end in zip(edges, ends, strict=True)]


def _joints(raw: bytes) -> list[int]:
    """Offsets in ``raw`` at which a further field starts."""
    joints: list[int] = []
    depth = 0
    first = 0
    skip = -1
    looks = _LOOKS
    for point in _POINT.finditer(raw):
        char = raw[point.start()]
        if point.start() == skip:
            continue
        if char == 0x5C:
            skip = point.end()
        elif char == 0x28:
            depth += 1
        elif char == 0x29:
            depth = max(depth - 1, 0)
        elif depth == 0 and point[1].lower().decode() in KNOWN:
            looks -= 1
            if not looks:
                break
            if not _complete(raw, first, point.start()):
                continue
            joints.append(first := point.start())
            if point[1].lower() != b"received" or len(joints) >= limits.FIELDS:
                break
    return joints


def _complete(raw: bytes, start: int, end: int) -> bool:
    before = raw[max(start, end - _DATE_BYTES) : end].rstrip()
    if before.endswith(b")"):
        return True
    text = before.decode("latin-1")
    date = find_date(text)
    return date is not None and date[1] == len(text) and ":" in text[date[0] : date[1]]


def _cut(field: Field, start: int, end: int) -> Field:
    raw = field.raw[start:end]
    colon = raw.index(b":")
    span = field.at(start, end)
    inside = ((mine - start, theirs) for mine, theirs in field.origin if start < mine < end)
    name = raw[:colon].strip().decode("ascii")
    return Field(name, field.line, span, raw, colon, ((0, span.start), *inside))
