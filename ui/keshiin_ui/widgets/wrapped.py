"""Cells of a table that wrap: as high as their text in its column needs, with pieces in bold."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPalette,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QTreeView

from keshiin.explain.model import Text
from keshiin_ui.look.fonts import font
from keshiin_ui.texts.lines import LINE_END, format_range
from keshiin_ui.texts.visible import units
from keshiin_ui.widgets.any_index import AnyIndex

BOLD, PARTED = Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2
"""Where a cell's text is bold (``bold_ranges``), and the text with marks where a word may be broken."""
SIDE, ABOVE = 6.0, 3.0


class Wrapped(QStyledItemDelegate):
    """Sets each cell in the width of its column, with that room above and below; values in it are bold."""

    def __init__(self, view: QTreeView | QTableView, above: float = ABOVE) -> None:
        super().__init__(view)
        self._view, self._above, self.side = view, above, SIDE

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        width = self._width(index)
        layout, height = set_lines(index, width - 2 * self.side)
        return QSize(width, int(height + lowered(layout) + 2 * self._above + 0.999))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        area = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        layout, _ = set_lines(index, area.width() - 2 * self.side)
        painter.save()
        painter.setClipRect(area)
        if chosen:
            painter.fillRect(area, option.palette.color(QPalette.ColorRole.Highlight))
        painter.setPen(QColor(option.palette.color(role)))
        layout.draw(painter, area.topLeft() + QPointF(self.side, self._above + lowered(layout)))
        painter.restore()

    def _width(self, index: AnyIndex) -> int:
        """The width of the cell: its column's, without the indent, or the whole row's where it has that."""
        view, column = self._view, index.column()
        if isinstance(view, QTableView):
            return view.columnWidth(column)
        if view.isFirstColumnSpanned(index.row(), index.parent()):
            width = view.viewport().width()
        else:
            width = view.columnWidth(column)
        depth = 2 if index.parent().isValid() else 1
        return max(40, width - (depth * view.indentation() if column == 0 else 0))


def set_lines(index: AnyIndex, width: float) -> tuple[QTextLayout, float]:
    """The cell's text in lines of that width, broken within a word that is too long, and their height."""
    told = index.data(Qt.ItemDataRole.FontRole)
    look = told if isinstance(told, QFont) else font("small")
    text = str(index.data(PARTED) or index.data(Qt.ItemDataRole.DisplayRole) or "")
    layout = QTextLayout(text.replace("\n", LINE_END), look)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(_formats(index.data(BOLD) or []))
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(20.0, width))
        line.setPosition(QPointF(0.0, height))
        height += line.height()
    layout.endLayout()
    return layout, height


def lowered(layout: QTextLayout) -> float:
    """How far a text in another font is lowered, so that it stands on one line with the name beside it."""
    return max(0.0, QFontMetricsF(font("small")).ascent() - layout.lineAt(0).ascent())


def bold_ranges(text: Text) -> list[list[int]]:
    """The place and length of each value in a text, in units of UTF-16.

    Plain numbers: Qt hands back tuples of a class as bare lists from its items in some versions (6.11.0).
    """
    made, at = [], 0
    for piece in text:
        length = units(piece.text)
        if piece.kind == "value":
            made.append([at, length])
        at += length
    return made


def _formats(ranges: list[list[int]]) -> list[QTextLayout.FormatRange]:
    bold = QTextCharFormat()
    bold.setFontWeight(QFont.Weight.Bold)
    return [format_range(start, length, bold) for start, length in ranges]
