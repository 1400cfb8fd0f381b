"""Stretches of a text that Qt has laid out: where they stand, and a look of their own."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextCharFormat, QTextLayout, QTextLine

LINE_END = "\u2028"
"""What a text layout takes for the end of a line."""


def line_areas(layout: QTextLayout, start: int, end: int) -> Iterator[QRectF]:
    """The areas of a stretch in the layout, one for each line that it stands on."""
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first, last = line.textStart(), line.textStart() + line.textLength()
        if start < last and first < end:
            left, right = left_of(line, max(start, first)), left_of(line, min(end, last))
            yield QRectF(left, line.y(), right - left, line.height())


def format_range(start: int, length: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    """A stretch with that look."""
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, look
    return made


def left_of(line: QTextLine, position: int) -> float:
    """How far right of the line's beginning a position stands, in pixels."""
    at: object = line.cursorToX(position)
    # PySide 6 gives the position back behind the place.
    return float(at[0] if isinstance(at, tuple) else at)  # type: ignore[arg-type]
