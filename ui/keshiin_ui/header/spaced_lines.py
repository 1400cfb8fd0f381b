"""Room between the lines of the header's text, which Qt's layout of plain text has no setting for."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetrics, QTextBlock, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout

SHARE = 0.3


def room(metrics: QFontMetrics) -> int:
    """The pixels between two lines: a share of a line's height, and even, as half of them stand above it."""
    return 2 * round(metrics.lineSpacing() * SHARE / 2)


def spaced_document() -> QTextDocument:
    """An empty document whose lines stand apart."""
    document = QTextDocument()
    document.setDocumentLayout(_SpacedLines(document))
    return document


class _SpacedLines(QPlainTextDocumentLayout):
    """Lets Qt lay the lines out, and then moves them apart.

    Whatever asks where a line stands (painting, the cursor, the mouse) asks for its block's rectangle first,
    and reads the lines' own places then.
    """

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        area = super().blockBoundingRect(block)
        if area.isEmpty():
            return area
        apart = room(QFontMetrics(self.document().defaultFont()))
        layout = block.layout()
        # Qt lays the first line at the very top: what stands there was laid out since it was last moved.
        if layout.lineAt(0).y() == 0:
            for number in range(layout.lineCount()):
                line = layout.lineAt(number)
                line.setPosition(line.position() + QPointF(0, apart * (number + 0.5)))
            area = super().blockBoundingRect(block)
        return area.adjusted(0, 0, 0, apart / 2)
