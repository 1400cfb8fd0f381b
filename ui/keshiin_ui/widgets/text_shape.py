"""How text made of pieces is set in lines, with room for the chips of its values."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QFont,
    QFontInfo,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from keshiin.explain.model import Piece, Text, plain
from keshiin_ui.texts.lines import LINE_END, format_range, left_of, line_areas
from keshiin_ui.texts.visible import units

CHIP_ROOM = 0.29
"""Beside a value on each side, in the height of the letters around it."""
PITCH = 1.5
USUAL_WIDTH = 420
ALONE, NARROWER = 3.5, 3
"""A last line under so many letters' widths looks left over; to fill it the others give up to so many."""

WHOLE = 16
"""A value of up to so many characters stands on one line: Japanese could be broken anywhere."""


class TextShape:
    """A text set in a width; areas are in pixels from its top left corner."""

    def __init__(self, text: Text, base: QFont, chip: QFont) -> None:
        self.text = text
        self.runs = tuple(_runs(text))
        self._pitch, self._letter = pitch(base), QFontInfo(base).pixelSize()
        self.chip_room = CHIP_ROOM * self._letter
        self._layout = QTextLayout(plain(text).replace("\n", LINE_END), base)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setFormats(list(self._formats(chip)))
        self._width = -1.0
        self._heights: dict[float, float] = {}

    def height(self, width: float) -> float:
        """The height of the text when set in that width."""
        if width not in self._heights:
            self.set_in(width)
        return self._heights[width]

    def set_in(self, width: float) -> None:
        """Set the text in that width, for areas and drawing."""
        if width != self._width:
            self._width = width
            self._heights[width] = self._set(width)

    def areas(self, place: int) -> Iterator[QRectF]:
        """The areas of a piece, one for each line that it stands on."""
        start, end, _ = self.runs[place]
        return line_areas(self._layout, start, end)

    def place_at(self, point: QPointF) -> int | None:
        """The piece at a point that is a value or a term."""
        stops = (place for place, (_, _, piece) in enumerate(self.runs) if piece.kind != "plain")
        return next(
            (place for place in stops if any(area.contains(point) for area in self.areas(place))), None
        )

    def draw(self, painter: QPainter) -> None:
        """Draw the letters in the painter's pen."""
        self._layout.draw(painter, QPointF(0, 0))

    def baseline(self) -> float:
        """How far below the top the letters of the first line stand, once it has been set in any width."""
        line = self._layout.lineAt(0)
        return line.y() + line.ascent() if line.isValid() else 0.0

    def natural_width(self) -> float:
        """The width of the text in one line, once it has been set in any."""
        return self._layout.maximumWidth() + 2 * self.chip_room if self._layout.lineCount() else 0.0

    def _set(self, width: float) -> float:
        """The height of the text once it is set; a last line of a letter or two gets some from the others."""
        room = max(20.0, width - self.chip_room)
        height, lines = self._lay(room), self._layout.lineCount()
        for less in range(1, NARROWER + 1):
            if lines < 2 or self._layout.lineAt(lines - 1).naturalTextWidth() >= ALONE * self._letter:
                break
            self._lay(max(20.0, room - less * self._letter))
            if self._layout.lineCount() != lines:
                self._lay(room)
                break
        return height

    def _lay(self, room: float) -> float:
        self._layout.beginLayout()
        y = 0.0
        while (line := self._layout.createLine()).isValid():
            self._fill(line, room)
            step = max(line.height(), self._pitch)
            line.setPosition(QPointF(0.0, y + (step - line.height()) / 2))
            y += step
        self._layout.endLayout()
        return y

    def _fill(self, line: QTextLine, room: float) -> None:
        """Fill a line up to the room; a short value that would be torn at its end begins the next one."""
        line.setLineWidth(room)
        first, end = line.textStart(), line.textStart() + line.textLength()
        for start, stop, piece in self.runs:
            # One letter before it is most likely an opening bracket, which does not end a line.
            if piece.kind == "value" and first + 1 < start < end < stop and stop - start <= WHOLE:
                line.setLineWidth(left_of(line, start))
                if line.textStart() + line.textLength() > start or not line.textLength():
                    line.setLineWidth(room)

    def _formats(self, chip: QFont) -> Iterator[QTextLayout.FormatRange]:
        for start, end, piece in self.runs:
            if piece.kind == "value" and end > start:
                mono = QTextCharFormat()
                mono.setFont(chip)
                yield format_range(start, end - 1 - start, mono)
                # Room for a chip's ends is letter spacing: no character of ours stands in the text.
                yield format_range(end - 1, 1, _spaced(QTextCharFormat(mono), self.chip_room))
                if start > 0:
                    yield format_range(start - 1, 1, _spaced(QTextCharFormat(), self.chip_room))


def pitch(base: QFont) -> float:
    """The distance of lines in that font: half as much again as its size, where its own is less."""
    return max(QFontMetricsF(base).height(), PITCH * QFontInfo(base).pixelSize())


def _runs(text: Text) -> Iterator[tuple[int, int, Piece]]:
    at = 0
    for piece in text:
        length = units(piece.text)
        yield at, at + length, piece
        at += length


def _spaced(look: QTextCharFormat, room: float) -> QTextCharFormat:
    look.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    look.setFontLetterSpacing(room)
    return look
