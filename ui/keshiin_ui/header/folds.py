"""Folding: the rows of data for machines hide behind one remark until the reader opens them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextBlock

from keshiin_ui.header.rows import Row

if TYPE_CHECKING:
    from keshiin_ui.header.source_edit import SourceEdit


class Folds:
    """Which folds of a source edit are open."""

    def __init__(self, edit: SourceEdit) -> None:
        self._edit = edit

    def close_all(self, rows: tuple[Row, ...]) -> None:
        """Close every fold of newly shown rows."""
        folds = [number for number, row in enumerate(rows) if row.kind == "fold"]
        for number in folds:
            _show(self._rows_behind(self._edit.document().findBlockByNumber(number)), False)
        if folds:
            self._relayout()

    def is_open(self, fold: QTextBlock) -> bool:
        """Whether the rows behind a fold's remark are shown."""
        return fold.next().isVisible()

    def turn(self, fold: QTextBlock) -> None:
        """Open a closed fold, close an open one."""
        _show(self._rows_behind(fold), not self.is_open(fold))
        self._relayout()

    def open_at(self, block: QTextBlock) -> None:
        """Open the fold that hides a block, if one does."""
        if block.isVisible():
            return
        while block.isValid() and not block.isVisible():
            block = block.previous()
        if block.isValid():
            self.turn(block)

    def _rows_behind(self, fold: QTextBlock) -> Iterator[QTextBlock]:
        block = fold.next()
        while block.isValid():
            row = self._edit.row_of(block)
            if row is None or not row.foldable:
                return
            yield block
            block = block.next()

    def _relayout(self) -> None:
        document = self._edit.document()
        document.markContentsDirty(0, document.characterCount())
        document.documentLayout().documentSizeChanged.emit(document.documentLayout().documentSize())
        self._edit.viewport().update()
        self._edit.margin.update()


def _show(blocks: Iterator[QTextBlock], visible: bool) -> None:
    for block in list(blocks):
        block.setVisible(visible)
        block.setLineCount(max(1, block.layout().lineCount()) if visible else 0)
