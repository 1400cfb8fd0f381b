"""The map between bytes of the source and positions in the header pane's text edit."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Generator, Iterable
from dataclasses import dataclass

from keshiin.span import Span
from keshiin_ui.header.rows import Row
from keshiin_ui.texts.visible import cut_units, units

ROWS_A_STEP = 100


@dataclass(frozen=True, slots=True)
class Positions:
    """Positions count UTF-16 units, as Qt does; a line end is one; a remark shares the byte before it."""

    rows: tuple[Row, ...]
    starts: tuple[int, ...]
    bytes_at: array[int]

    def position(self, byte: int) -> int:
        """The position of the character that holds that byte; the end for a byte behind the header."""
        place = bisect_left(self.bytes_at, byte)
        if place < len(self.bytes_at) and self.bytes_at[place] == byte:
            return place
        return (
            bisect_left(self.bytes_at, self.bytes_at[place - 1]) if 0 < place < len(self.bytes_at) else place
        )

    def range(self, span: Span) -> tuple[int, int]:
        """The half-open range of positions that shows a span."""
        start = self.position(span.start)
        return start, max(start, bisect_left(self.bytes_at, span.end))

    def byte(self, position: int) -> int:
        """The byte that the character at a position begins with."""
        return self.bytes_at[min(max(position, 0), len(self.bytes_at) - 1)] if self.bytes_at else 0

    def copied(self, start: int, end: int) -> str:
        """The source's text between two positions, with none of the remarks."""
        text, begun = "", False
        for row, first in zip(self.rows, self.starts, strict=True):
            last = first + units(row.text) - row.tail
            if row.kind == "source" and first <= end and start <= last and start < end:
                part = cut_units(row.text, max(start, first) - first, max(min(end, last), first) - first)
                # A row without a number goes on with the source's line above it.
                text += "\n" + part if begun and row.line is not None else part
                begun = True
        return text


def positions_of(rows: Iterable[Row]) -> Positions:
    """The positions of rows that stand one under the other."""
    steps = positions_steps(rows)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            positions: Positions = end.value
            return positions


def positions_steps(rows: Iterable[Row]) -> Generator[None, None, Positions]:
    """The same in steps, since a header can have thousands of rows."""
    bytes_at, starts, taken = array("q"), list[int](), list[Row]()
    for row in rows:
        taken.append(row)
        starts.append(len(bytes_at))
        bytes_at.extend(row.offsets)
        bytes_at.append(row.end)
        if len(taken) % ROWS_A_STEP == 0:
            yield
    return Positions(tuple(taken), tuple(starts), bytes_at)
