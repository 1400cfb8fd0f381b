"""The header of a MIME part, with the fields that programs find where others see none any more."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keshiin import limits
from keshiin.message.header.late_fields import late_fields
from keshiin.message.lines import BLANK_LINE, LineStyle
from keshiin.message.parts.says import MIME_NAMES

_MIME_FIELD = re.compile(rb"\n(?i:content-[a-z-]{1,40})[ \t]*:")
_PART_FIELDS = 100
_WITH_CARE = 16 * 1024
"""How much behind these is looked through for a line that is no field."""
_LATE_FIELDS = 4
_LATE_NAMES = frozenset(name.encode() for name in MIME_NAMES)
_LONGEST_LATE = 16 * 1024


def part_header(data: bytes, start: int, style: LineStyle) -> tuple[list[tuple[str, bytes]], int]:
    """The first fields of a part's header and where its content starts.

    A line that is no field ends the header for some programs, others read on: so does this where a field of a
    part follows. It stands among the fields without a name.
    """
    header: list[tuple[str, bytes]] = []
    stop = min(len(data), start + limits.HEADER_BYTES)
    at = start
    last = -1
    while at < stop and len(header) < _PART_FIELDS:
        found = style.field.match(data, at, stop)
        if found is None:
            last = _last_field(data, at, stop, style) if last < 0 else last
            if at >= last or data.startswith(b"--", at):
                break
            header.append(("", b""))
            at = style.end(data, at, stop)[1]
            continue
        colon = data.index(b":", found.end(1))
        header.append((data[found.start() : colon].decode("ascii").lower(), data[colon + 1 : found.end()]))
        at = style.end(data, found.end(), stop)[1]
    # Of further fields only those of a part are read; the others are passed over together.
    behind = at
    stop = min(stop, at + _WITH_CARE)
    if rest := style.fields.match(data, at, stop):
        at = rest.end()
    if stop < len(data) and style.end(data, at, stop)[1] >= stop:
        # The next delimiter first: a header without an end costs no more than it is long.
        delimiter = data.find(b"\n--", at - 1)
        end = len(data) if delimiter < 0 else delimiter + 1
        if blank := BLANK_LINE.search(data, at - 1, end):
            header += _late_fields(data, behind, blank.start(), style)
            return header, blank.end()
        if delimiter >= 0:
            header += _late_fields(data, behind, delimiter, style)
            return header, delimiter + 1
    header += _late_fields(data, behind, at, style)
    before, after = style.end(data, at, stop)
    return header, after if before == at else at


def _late_fields(data: bytes, start: int, end: int, style: LineStyle) -> Iterator[tuple[str, bytes]]:
    """The first fields of a part among those that stand behind more than anybody writes."""
    if end <= start:
        return
    for at, _ in late_fields(data, start, end, _LATE_NAMES, _LATE_FIELDS, cr=style.cr):
        if found := style.field.match(data, at, min(at + _LONGEST_LATE, end)):
            colon = data.index(b":", found.end(1))
            yield data[at:colon].decode("ascii").lower(), data[colon + 1 : found.end()]


def _last_field(data: bytes, start: int, stop: int, style: LineStyle) -> int:
    """Where the last field begins behind a line that is none and before the blank line; 0 without one."""
    before, after = style.end(data, start, stop)
    if before == start and not style.is_disputed(data, 0, start, after):
        return 0
    delimiter = data.find(b"\n--", start, stop)
    # What begins with dashes behind the blank line is none: their line end is that line's too.
    blank = BLANK_LINE.search(data, start, stop if delimiter < 0 else delimiter + 1)
    fields = _MIME_FIELD.finditer(data, start, blank.start() if blank else start)
    return max((found.start() + 1 for found in fields), default=0)
