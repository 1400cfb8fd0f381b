"""Blanks that do not break, with which pages indent and pad the lines of a source that they show."""

from __future__ import annotations

from keshiin import limits
from keshiin.message.lines import BLANK_LINE
from keshiin.message.model import Repair
from keshiin.span import Span

_NO_BREAK = "\u00a0".encode()


def broken(data: bytes) -> bytes:
    """The same with two blanks in place of each in the header, so that every byte keeps its place."""
    return data[: limits.HEADER_BYTES].replace(_NO_BREAK, b"  ") + data[limits.HEADER_BYTES :]


def unbroken_indents(data: bytes, start: int) -> list[Repair]:
    """Lines of a header whose indent is a blank that does not break, as a page shows it: one repair each."""
    blank = BLANK_LINE.search(data, start, start + limits.HEADER_BYTES)
    stop = blank.start() if blank else min(len(data), start + limits.HEADER_BYTES)
    found: list[Repair] = []
    line, at = data.count(b"\n", 0, start) + 1, start
    while len(found) < limits.REPAIRS and (end := data.find(b"\n" + _NO_BREAK, at, stop)) >= 0:
        line += data.count(b"\n", at, end + 1)
        at = end + 1
        found.append(Repair("lost-indent", line, Span(at, at + len(_NO_BREAK))))
    return found
