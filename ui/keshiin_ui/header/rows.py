"""The rows of the header pane: the source's lines, and between them what is said about them."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from keshiin.limits import HEADER_BYTES, SHOWN_LINE
from keshiin_ui.header.visible import shown, units
from keshiin_ui.view import View

RowKind = Literal["source", "decoded", "fold", "wall"]

LINE = re.compile(rb"[^\r\n]*")
KEY_DATA = re.compile(rb"[A-Za-z0-9+/=]{40}")
KEPT_OPEN_LINES = 3


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
    cut: str
    decoded: dict[int, str]


def rows_of(view: View, remarks: Remarks) -> tuple[Row, ...]:
    """The rows of a message's header, from the top of its source to the end of the header block."""
    message = view.analysis.message
    data = message.source.data[: min(message.header_end, HEADER_BYTES)]
    lines = tuple(_lines(data))
    folds = _folds(view, data)
    border = _border_field(view)
    owners = _owners(view, lines)
    made: list[Row] = []
    for number, (start, end) in enumerate(lines):
        field = owners[number]
        first = number == 0 or owners[number - 1] != field
        last = number + 1 == len(lines) or owners[number + 1] != field
        folded = field in folds
        made.append(_source_row(data, start, end, number + 1, field, folded and not first, remarks))
        if folded and first:
            count = owners.count(field) - 1
            made.append(_remark("fold", remarks.fold.format(count=count), end, field))
        if last and field is not None:
            upto = owners[number + 1] if number + 1 < len(lines) else len(message.fields)
            joined = range(field, max(field + 1, upto or 0))
            made.extend(
                _remark("decoded", remarks.decoded[each], end, each)
                for each in joined
                if each in remarks.decoded
            )
        if last and field is not None and field == border:
            made.append(_remark("wall", "", end, field))
    return tuple(made)


def _lines(data: bytes) -> Iterator[tuple[int, int]]:
    at = 0
    while at < len(data):
        end = LINE.match(data, at).end()  # type: ignore[union-attr]
        yield at, end
        at = end + (2 if data[end : end + 2] == b"\r\n" else 1)


def _source_row(
    data: bytes, start: int, end: int, number: int, field: int | None, foldable: bool, remarks: Remarks
) -> Row:
    # Four bytes a character at most, so that a cut never costs the decoding of a whole long line.
    text, offsets = shown(data[start : min(end, start + 4 * SHOWN_LINE)], start)
    tail = 0
    if len(text) > SHOWN_LINE or end - start > 4 * SHOWN_LINE:
        text = text[:SHOWN_LINE]
        kept = units(text)
        remark = " " + remarks.cut.format(count=f"{end - int(offsets[kept - 1]) - 1:,}")
        tail = units(remark)
        offsets = offsets[:kept] + array("q", [int(offsets[kept - 1])]) * tail
        text += remark
    return Row("source", text, offsets, end, number, field, tail, foldable)


def _remark(kind: RowKind, text: str, end: int, field: int | None) -> Row:
    return Row(kind, text, array("q", [end]) * units(text), end, None, field)


def _owners(view: View, lines: tuple[tuple[int, int], ...]) -> list[int | None]:
    """For each line the field that holds its beginning, or else the first that begins on it."""
    fields = view.analysis.message.fields
    owners: list[int | None] = []
    at = -1
    for start, end in lines:
        while at + 1 < len(fields) and fields[at + 1].span.start <= start:
            at += 1
        ended = at < 0 or fields[at].span.end <= start
        if ended and at + 1 < len(fields) and fields[at + 1].span.start < end:
            at += 1
        owners.append(at if at >= 0 else None)
    return owners


def _folds(view: View, data: bytes) -> frozenset[int]:
    """The fields that are mostly key data over many lines."""
    return frozenset(
        place
        for place, field in enumerate(view.analysis.message.fields)
        if data.count(b"\n", field.span.start, field.span.end) >= KEPT_OPEN_LINES
        and len(KEY_DATA.findall(data, field.span.start, field.span.end)) >= 2
    )


def _border_field(view: View) -> int | None:
    hop = view.border_hop
    if hop is None:
        return None
    start = view.hops[hop - 1].span.start
    fields = view.analysis.message.fields
    return next((place for place, field in enumerate(fields) if field.span.start == start), None)
