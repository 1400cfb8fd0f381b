"""A copied message out of its dress: quoted, indented, listed, framed, numbered, spaced, or a table."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keshiin import limits
from keshiin.late import late
from keshiin.message.copied.in_base64 import decoded_base64
from keshiin.message.copied.json_fields import listed_fields
from keshiin.message.copied.quoting import marks, taken_off
from keshiin.message.given import Converted, Edit, edited, told_until
from keshiin.message.header.field_names import names_field
from keshiin.message.lines import BLANK_LINE

# Japanese programs and people quote with wide signs and indent with wide blanks, pages with fixed ones.
_BLANK = rb"(?:[ \t]|\xe3\x80\x80|\xc2\xa0|\xe2\x80[\x8b-\x8d])"
# Signs of quotations, lists, comments, changes, cells.
_WIDE = rb"\xef\xbc\x9e|\xef\xbd\x9c|\xe2\x80\xa2|\xe3\x83\xbb|\xe2\x94[\x82\x83]"
_MARK = rb"(?:[>|#;+\"-]|\*(?=[ \t])|//|" + _WIDE + rb")"
_FIELD = late(
    rb"(?m)^(" + _BLANK + rb"{0,40}(?:" + _MARK + _BLANK + rb"{0,2}){0,20})"
    rb"([A-Za-z][A-Za-z0-9-]{0,60})[ \t]{0,20}:"
)
_EMPTY = rb"[ \t\r]*\n"
_FOLDED = rb"(?:[ \t]++[^\r\n][^\n]*\n" + _EMPTY + rb")*"
_SPACED = late(rb"\s*(?:[A-Za-z][A-Za-z0-9-]{0,60}:[^\n]*\n" + _EMPTY + _FOLDED + rb"){4}")
_TWO_ENDS = late(rb"(\r?\n)[ \t]*\r?\n")
# The number, what stands before it (a bracket, the name of a file), what behind it, the blanks.
_NUMBERED = late(
    rb"\s{0,100}([^\s\d][^\r\n\d]{0,40}?)??[ \t]{0,8}(\d{1,6})[ \t]{0,4}?([^\w\s]{0,4})([ \t]{0,4})"
    rb"(?<=\W)[A-Za-z][A-Za-z0-9-]{0,60}[ \t]{0,20}:"
)
_NUMBER_LINE = late(rb"(?m)^[ \t]{0,40}(\d{1,6})[ \t]{0,40}\r?\n")
# As a table of the header is copied, or names in heavy letters: in cells, on lines, between marks.
_LABEL = late(
    rb"(?m)^[|*\"' \t]{0,8}([A-Z][A-Za-z0-9-]{0,60})"
    rb"(?:[:*\"']{0,4}(?:[ \t]*+[|,]|[ \t]++|\r?\n)|\*{1,2}:)[ \t]*+[\"*]{0,2}[ \t]*+(?=\S)"
)
_RECEIVED = late(_LABEL.pattern.replace(rb"[A-Z][A-Za-z0-9-]{0,60}", b"Received") + rb"(?:from|by|\()")
_CELL_END = late(rb"(?m)(?:(?<![ \t])[ \t]*+\||\")[ \t]*+(?=\r?$)")
_TELLING = late(rb"(?i)(?:message-id|date|from):")
_FIELDS = 3


def undressed(data: bytes) -> Converted | None:
    """The text without what was put before or between its lines; None where nothing was.

    Three known fields behind the same quoting or indent, and none without any, are dressed so; or four with
    an empty line behind each, three behind numbers that count the lines, three without their colons. A whole
    message in base64, as some programs save one that was attached so, and a list of JSON are dressed too.
    """
    head = data[: limits.HEADER_BYTES]
    dresses = _dresses(head)
    if not dresses:
        return _in_data(data) or _without_numbers(data) or _with_colons(data, head)
    dress = dresses[0]
    if _NUMBER_LINE.match(data):
        return _without_number_lines(data)
    if dress and b"" not in dresses:
        alike = [each for each in dresses if marks(each) == marks(dress)]
        return edited(data, taken_off(alike, data)) if len(alike) >= _FIELDS else None
    spaced = _SPACED.match(head)
    if spaced and all(names_field(found[2]) for found in _FIELD.finditer(spaced[0])):
        return edited(data, _without_empty(data))
    return None


def _in_data(data: bytes) -> Converted | None:
    """A message in base64, or a header as a list; the list where what is coded behind it is only a part."""
    coded, listed = decoded_base64(data), listed_fields(data)
    if coded is None or listed is None or coded.way.start(0) < listed.way.start(0):
        return coded or listed
    whole = frozenset(coded.data[: limits.HEADER_BYTES].splitlines())
    telling = (line for line in listed.data.splitlines() if _TELLING.match(line))
    return listed if whole.isdisjoint(telling) else coded


def _without_empty(data: bytes) -> Iterator[Edit]:
    cut = told_until(data)
    for found in _TWO_ENDS.finditer(data, 0, cut):
        yield found.end(1), found.end(), b""
    yield cut, len(data), data[cut:].replace(b"\r\n\r\n", b"\r\n").replace(b"\n\n", b"\n")


def _dresses(head: bytes) -> list[bytes]:
    """What stands before each known field."""
    return [found[1] for found in _FIELD.finditer(head) if names_field(found[2])]


def _without_numbers(data: bytes) -> Converted | None:
    """The text without the numbers that a viewer put before its lines; what stands for a fold stays."""
    first = _NUMBERED.match(data) if len(data) <= limits.COPIED_BYTES else None
    if first is None:
        return None
    before, mark = re.escape((first[1] or b"").rstrip()), re.escape(first[3])
    behind = rb"[ \t]{0,4}" + mark if mark else b""
    counted = late(
        rb"(?m)^[ \t]{0,40}" + before + rb"[ \t]{0,8}(\d{1,6})" + behind + rb"[ \t]{0,%d}" % len(first[4])
    )

    text = edited(data, _numbers(data, counted, int(first[2])))
    return text if _dresses(text.data[: limits.HEADER_BYTES]).count(b"") >= _FIELDS else None


def _without_number_lines(data: bytes) -> Converted | None:
    """The text without the numbers that stand on a line of their own before each line."""
    blank = BLANK_LINE.search(data)
    head = data[: blank.start() + 1] if blank else data
    numbers = [int(each) for each in _NUMBER_LINE.findall(head[: limits.HEADER_BYTES])]
    counting = numbers == list(range(numbers[0], numbers[0] + len(numbers))) if numbers else False
    if not counting or len(numbers) < _FIELDS or len(data) > limits.COPIED_BYTES:
        return None
    return edited(data, _numbers(data, _NUMBER_LINE, numbers[0]))


def _numbers(data: bytes, counted: re.Pattern[bytes], number: int) -> Iterator[Edit]:
    cut = told_until(data)
    for found in counted.finditer(data, 0, cut):
        if int(found[1]) == number:
            number += 1
            yield found.start(), found.end(), b""
    yield cut, len(data), counted.sub(b"", data[cut:])


def _with_colons(data: bytes, head: bytes) -> Converted | None:
    """The text with a colon behind each name of a known field that begins a line; one must be of a server."""
    labels = list(filter(_is_label, _LABEL.finditer(head)))
    if len({found[1].lower() for found in labels}) < _FIELDS or not _RECEIVED.search(head):
        return None
    start = labels[0].start()
    blank = BLANK_LINE.search(data, start)
    stop = blank.start() if blank else len(head)
    edits = [(*each.span(), each[1] + b": ") for each in labels if each.start() < stop]
    if head[start : start + 1] in (b"|", b'"'):
        edits += [(*each.span(), b"") for each in _CELL_END.finditer(head, start, stop)]
    return edited(data, _apart(sorted(edits)))


def _apart(edits: list[Edit]) -> Iterator[Edit]:
    """Those that begin behind the end of the one before."""
    last = 0
    for edit in edits:
        if edit[0] >= last:
            yield edit
            last = edit[1]


def _is_label(found: re.Match[bytes]) -> bool:
    return names_field(found[1])
