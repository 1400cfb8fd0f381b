"""What was given, where it had to be converted before it could be read, and the way back to its bytes."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from keshiin.span import Span

Edit = tuple[int, int, bytes]
TOLD_BYTES = 1 << 20
"""How much of a large text is worth a way back to each byte: all of a header, and the start of a body."""


@dataclass(frozen=True, slots=True)
class Edited:
    """The way back through edits: runs of bytes that stayed, and others that stand for something.

    A run begins at ``mine`` in the text and at ``theirs`` in what it was made from; ``whole`` is how many
    bytes it stands for there, 0 where it stayed as it was.
    """

    mine: array[int]
    theirs: array[int]
    whole: array[int]

    def start(self, offset: int) -> int:
        """Where the byte at ``offset`` stood."""
        run = max(bisect_right(self.mine, offset) - 1, 0)
        return self.theirs[run] + (0 if self.whole[run] else offset - self.mine[run])

    def end(self, offset: int) -> int:
        """Where the byte before ``offset`` ended."""
        run = max(bisect_right(self.mine, offset - 1) - 1, 0)
        return self.theirs[run] + (self.whole[run] or offset - self.mine[run])


@dataclass(frozen=True, slots=True)
class Widened:
    """The way back to text with two or four bytes a character, behind a mark of so many bytes."""

    text: bytes
    codec: str
    mark: int

    def start(self, offset: int) -> int:
        """Where the byte at ``offset`` stood."""
        return self.mark + len(self.text[:offset].decode("utf-8", "replace").encode(self.codec, "replace"))

    def end(self, offset: int) -> int:
        """Where the byte before ``offset`` ended."""
        return self.start(offset)


@dataclass(frozen=True, slots=True)
class Encoded:
    """The way back to base64, of whose letters four stand for three bytes; ``letters`` leads to each."""

    letters: Way
    count: int

    def start(self, offset: int) -> int:
        """Where the letters of the byte at ``offset`` began."""
        return self.letters.start(offset // 3 * 4)

    def end(self, offset: int) -> int:
        """Where the letters of the byte before ``offset`` ended."""
        return self.letters.end(min(-(-offset // 3) * 4, self.count))


Way = Edited | Widened | Encoded


class Converted(NamedTuple):
    """A text that can be read, and the way back to what it was made from."""

    data: bytes
    way: Way


def told_until(data: bytes) -> int:
    """Where in a text the way back to each byte ends: behind a line."""
    return len(data) if len(data) <= TOLD_BYTES else data.rfind(b"\n", 0, TOLD_BYTES) + 1 or TOLD_BYTES


def edited(data: bytes, edits: Iterable[Edit]) -> Converted:
    """The bytes with each ``data[start:end]`` replaced; the edits come in order and do not overlap."""
    pieces: list[bytes] = []
    way = Edited(array("Q"), array("Q"), array("Q"))
    at = length = 0

    def add(piece: bytes, start: int, whole: int) -> None:
        nonlocal length
        pieces.append(piece)
        way.mine.append(length)
        way.theirs.append(start)
        way.whole.append(whole)
        length += len(piece)

    for start, end, new in edits:
        if start > at:
            add(data[at:start], at, 0)
        if new:
            add(new, start, end - start)
        at = end
    add(data[at:], at, 0)
    return Converted(b"".join(pieces), way)


@dataclass(frozen=True, slots=True)
class Given:
    """The bytes as they were given, and the ways back to them, the last conversion first.

    None stands for a file of another kind, out of which the text was taken: no byte of it has a place there.
    """

    data: bytes
    ways: tuple[Way, ...] | None = ()

    def then(self, way: Way) -> Given:
        """The same after one more conversion."""
        return self if self.ways is None else Given(self.data, (way, *self.ways))

    def span(self, span: Span) -> Span:
        """The span in what was given, for one of the text that was read."""
        start, end = span
        for way in self.ways or ():
            begin = way.start(start)
            start, end = begin, way.end(end) if end > start else begin
        # A wide letter that the file's end cut is a whole one to the way back.
        return Span(min(start, len(self.data)), min(end, len(self.data)))

    def line(self, offset: int) -> int:
        """The line of what was given, from 1, for an offset in the text that was read."""
        text = self.data
        for way in self.ways or ():
            if isinstance(way, Widened):
                text = way.text
                break
            offset = way.start(offset)
        end = b"\n" if b"\n" in text else b"\r"
        return text.count(end, 0, offset) + 1
