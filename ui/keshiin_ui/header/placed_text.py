"""A text of rows, and where each row, field and span of the source stands on the screen."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from keshiin.span import Span
from keshiin_ui.header.positions import Positions, positions_of
from keshiin_ui.header.rows import Row
from keshiin_ui.texts.lines import line_areas


class PlacedText(QPlainTextEdit):
    """A text edit with a block for each row; ``positions`` lead from its letters to the source's bytes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.positions: Positions = positions_of(())
        self._rows_of_field: dict[int, list[int]] = {}

    def lay(self, positions: Positions) -> None:
        """Know the rows of the text that comes next."""
        self.positions, self._rows_of_field = positions, {}
        for number, row in enumerate(positions.rows):
            if row.field is not None and row.kind != "wall":
                self._rows_of_field.setdefault(row.field, []).append(number)

    def row_of(self, block: QTextBlock) -> Row | None:
        """The row that a block of the document shows."""
        number = block.blockNumber()
        return self.positions.rows[number] if 0 <= number < len(self.positions.rows) else None

    def visible_blocks(self) -> Iterator[tuple[QTextBlock, QRectF]]:
        """The blocks on the screen with their place in the viewport."""
        block, offset = self.firstVisibleBlock(), self.contentOffset()
        while block.isValid():
            area = self.blockBoundingGeometry(block).translated(offset)
            if area.top() > self.viewport().height():
                return
            if block.isVisible():
                yield block, area
            block = block.next()

    def field_blocks(self, field: int) -> Iterator[QTextBlock]:
        """The blocks of a field that are not hidden in a fold, without the wall."""
        for number in self._rows_of_field.get(field, ()):
            block = self.document().findBlockByNumber(number)
            if block.isVisible():
                yield block

    def field_top(self, field: int) -> float:
        """Where a field begins in the viewport, above it too."""
        first = next(self.field_blocks(field))
        return self.blockBoundingGeometry(first).translated(self.contentOffset()).top()

    def span_areas(self, span: Span) -> Iterator[QRectF]:
        """Where a span stands on the screen, one area for each visible line it covers."""
        yield from self.areas(*self.positions.range(span))

    def areas(self, start: int, end: int) -> Iterator[QRectF]:
        """The same for a half-open range of positions."""
        for block, area in self.visible_blocks():
            first = block.position()
            if first <= end and start < first + block.length():
                for each in line_areas(block.layout(), start - first, end - first):
                    yield each.translated(area.topLeft())
