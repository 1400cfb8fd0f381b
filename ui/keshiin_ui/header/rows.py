"""The rows of the header pane: the source's lines, and between them what is said about them."""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from keshiin.limits import HEADER_BYTES, SHOWN_LINE
from keshiin_ui.panes.view import View
from keshiin_ui.texts.visible import shown, units

RowKind = Literal["source", "decoded", "fold", "wall"]

LINE_END = re.compile(rb"[\r\n]")
CODED = re.compile(rb"[A-Za-z0-9+/=]{40}")
KEPT_OPEN_LINES = 3
LONG_RUNS = 4
READ_FIELDS = frozenset(
    (
        *("received", "authentication-results", "received-spf", "return-path", "message-id"),
        *("from", "sender", "reply-to", "to", "cc", "subject", "date"),
    )
)
"""What a reader comes for never hides, however long the names and words in it are."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: a line of the source with its number, or a remark (decoded text, fold, wall) without one.

    ``field`` is the place of its header field; ``offsets`` the source's byte for each UTF-16 unit of
    ``text``; ``tail`` how many units at the end are a remark; ``foldable`` whether it hides in a fold.
    """

    kind: RowKind
    text: str
    offsets: array[int]
    end: int
    line: int | None = None
    field: int | None = None
    tail: int = 0
    foldable: bool = False


@dataclass(frozen=True, slots=True)
class Remarks:
    """The words of the pane's remarks: ``fold`` and ``cut`` hold the placeholder ``{count}``."""

    fold: str
    fold_one: str
    cut: str
    decoded: dict[int, str]


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A line of the source, or a part of a line with several fields; ``last`` is its line end's byte."""

    start: int
    end: int
    last: int
    line: int | None


def rows_of(view: View, remarks: Remarks) -> Iterator[Row]:
    """The rows of a message's header, from the top of its source to the end of the header block.

    Fields that stand on one line, as in some pastes, get a row each.
    """
    message = view.analysis.message
    data = message.source.data[: min(message.header_end, HEADER_BYTES)].rstrip(b"\r\n")
    stretches = tuple(_stretches(data, [field.span.start for field in message.fields]))
    owners = _owners(view, stretches)
    folds = _folds(view, data)
    border = _border_field(view)
    counts = Counter(owners)
    for place, (stretch, field) in enumerate(zip(stretches, owners, strict=True)):
        first = place == 0 or owners[place - 1] != field
        last = place + 1 == len(owners) or owners[place + 1] != field
        yield _source_row(data, stretch, field, field in folds and not first, remarks)
        if field is None:
            continue
        if field in folds and first:
            hidden = counts[field] - 1
            words = remarks.fold if hidden > 1 else remarks.fold_one
            yield _remark("fold", words.format(count=hidden), stretch.last, field)
        if last and field in remarks.decoded:
            yield _remark("decoded", remarks.decoded[field], stretch.last, field)
        if last and field == border:
            yield _remark("wall", "", stretch.last, field)


def _stretches(data: bytes, starts: list[int]) -> Iterator[_Stretch]:
    at, number, place = 0, 1, 0
    while at < len(data):
        end = _line_end(data, at)
        while place < len(starts) and starts[place] <= at + _blank(data, at, end):
            place += 1
        begin, shown_number = at, number
        while place < len(starts) and starts[place] < end:
            # A row that ends inside its line shares its last byte with the break, which the source has not.
            yield _Stretch(begin, starts[place], starts[place] - 1, shown_number)
            begin, shown_number, place = starts[place], None, place + 1
        yield _Stretch(begin, end, end, shown_number)
        at = end + (2 if data[end : end + 2] == b"\r\n" else 1)
        number += 1


def _line_end(data: bytes, at: int) -> int:
    found = LINE_END.search(data, at)
    return found.start() if found else len(data)


def _blank(data: bytes, at: int, end: int) -> int:
    return end - at - len(data[at:end].lstrip(b" \t"))


def _source_row(data: bytes, stretch: _Stretch, field: int | None, foldable: bool, remarks: Remarks) -> Row:
    # Four bytes a character at most, so that a cut never costs the decoding of a whole long line.
    start, end = stretch.start, stretch.end
    text, offsets = shown(data[start : min(end, start + 4 * SHOWN_LINE)], start)
    tail = 0
    if len(text) > SHOWN_LINE or end - start > 4 * SHOWN_LINE:
        text = text[:SHOWN_LINE]
        kept = units(text)
        remark = " " + remarks.cut.format(count=f"{end - int(offsets[kept - 1]) - 1:,}")
        tail = units(remark)
        offsets = offsets[:kept] + array("q", [int(offsets[kept - 1])]) * tail
        text += remark
    return Row("source", text, offsets, stretch.last, stretch.line, field, tail, foldable)


def _remark(kind: RowKind, text: str, end: int, field: int | None) -> Row:
    return Row(kind, text, array("q", [end]) * units(text), end, None, field)


def _owners(view: View, stretches: tuple[_Stretch, ...]) -> list[int | None]:
    """For each row the field that holds its beginning, or else the first that begins on it."""
    fields = view.analysis.message.fields
    owners: list[int | None] = []
    at = -1
    for stretch in stretches:
        while at + 1 < len(fields) and fields[at + 1].span.start < max(stretch.end, stretch.start + 1):
            at += 1
        owners.append(at if at >= 0 else None)
    return owners


def _folds(view: View, data: bytes) -> frozenset[int]:
    """The fields that are mostly data for machines over many lines, or over one that fills many."""
    return frozenset(
        place
        for place, field in enumerate(view.analysis.message.fields)
        if field.name.lower() not in READ_FIELDS and _is_coded(data, field.span.start, field.span.end)
    )


def _is_coded(data: bytes, start: int, end: int) -> bool:
    lines = data.count(b"\n", start, end)
    runs = len(CODED.findall(data, start, end))
    return (lines >= KEPT_OPEN_LINES and runs >= 2) or (lines >= 1 and runs >= LONG_RUNS)


def _border_field(view: View) -> int | None:
    hop = view.border_hop
    if hop is None:
        return None
    start = view.hops[hop - 1].span.start
    fields = view.analysis.message.fields
    return next((place for place, field in enumerate(fields) if field.span.start == start), None)
