"""A list view of hops: the facts of a drawing as rows, oldest first, for keyboards and screen readers."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFontInfo, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from keshiin_ui.any_index import AnyIndex
from keshiin_ui.fonts import font, give_role
from keshiin_ui.theme import Theme
from keshiin_ui.tip import as_tip
from keshiin_ui.wrapped import PARTED, SIDE, Wrapped

PADDED, ABOVE = round(2 * SIDE) + 2, 5.0
LONGEST = "255.255.255.255"
"""A column can be as narrow as this; a word that is longer is broken."""
LEAST_EM = 6
BEFORE_LABEL, MAY_BREAK = re.compile(r"(?<=\.)(?=[^\W\d])"), "\u200b"
"""Where a long name is broken best: behind a dot, though never in an address."""
WORD = re.compile("[!-~“”「」]+")
"""What is not broken where it has room; Japanese can be broken nearly anywhere."""


class Cells(Wrapped):
    """Cells that wrap in their columns, with a frame where the focus is."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view, ABOVE)
        self.focus = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        super().paint(painter, option, index)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(self.focus))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))

    def _width(self, index: AnyIndex) -> int:
        return self._view.columnWidth(index.column())


class HopTable(QTableWidget):
    """A row for each hop; ``hop_chosen`` carries its index, ``asked`` also where its menu goes."""

    hop_chosen = Signal(int)
    asked = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hops = 0
        self._wished: list[int] = []
        self._narrowest: list[int] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.cells = Cells(self)
        self.setItemDelegate(self.cells)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        )
        self.currentCellChanged.connect(self._moved)
        give_role(self, "small")
        give_role(self.horizontalHeader(), "small")

    def show_rows(
        self,
        count: int,
        headings: tuple[str, ...],
        row: Callable[[int], tuple[str, ...]],
        sentence: Callable[[int], str],
    ) -> None:
        """Show so many hops, each with the cells of ``row`` and the ``sentence`` for a screen reader."""
        self.blockSignals(True)
        self._hops = count
        self.setColumnCount(len(headings))
        self.setHorizontalHeaderLabels(headings)
        self.setRowCount(count)
        for at in range(count):
            for column, text in enumerate(row(count - at)):
                item = QTableWidgetItem(text)
                item.setData(PARTED, BEFORE_LABEL.sub(MAY_BREAK, text))
                item.setToolTip(as_tip(text))
                item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, sentence(count - at))
                self.setItem(at, column, item)
        self._measure()
        self._fit()
        self.blockSignals(False)

    def _measure(self) -> None:
        """Find how wide each column would be at best and how narrow it can be."""
        columns = range(self.columnCount())
        self._wished = [max(map(self._wide, self._lines(column)), default=0) + PADDED for column in columns]
        self._narrowest = [self._least(*each) for each in enumerate(self._wished)]

    def _fit(self) -> None:
        """Share the width among the columns, so that no cell is out of sight where that can be."""
        spare = max(0, self.viewport().width() - sum(self._narrowest))
        needs = [high - low for low, high in zip(self._narrowest, self._wished, strict=True)]
        # Whoever needs least gets it whole, and the others share what is left.
        for left, column in enumerate(sorted(range(len(needs)), key=needs.__getitem__)):
            given = min(needs[column], spare // (len(needs) - left))
            spare -= given
            self.setColumnWidth(column, self._narrowest[column] + given)
        self.resizeRowsToContents()

    def _least(self, column: int, wished: int) -> int:
        """The narrowest that a column may become, in pixels."""
        heading, *lines = self._lines(column)
        words = (word for line in lines for word in WORD.findall(line))
        longest = min(max(map(self._wide, words), default=0), self._wide(LONGEST))
        least = max(longest, self._wide(heading)) + PADDED
        return min(wished, max(least, LEAST_EM * QFontInfo(font("small")).pixelSize()))

    def _lines(self, column: int) -> list[str]:
        told = [self.horizontalHeaderItem(column), *(self.item(at, column) for at in range(self._hops))]
        return [line for item in told if item for line in item.text().split("\n")]

    def _wide(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text) + 1

    def set_theme(self, theme: Theme) -> None:
        """Draw in those colours."""
        self.cells.focus = theme.focus
        self.setStyleSheet(f"""
            QTableWidget {{ background: {theme.card}; color: {theme.text}; border: none; outline: none;
              selection-background-color: {theme.recorded_ground}; selection-color: {theme.text}; }}
            QHeaderView::section {{ padding: 6px {round(SIDE)}px; }}
        """)

    def choose(self, hops: frozenset[int]) -> None:
        """Mark the newest of those hops."""
        self.blockSignals(True)
        self.clearSelection()
        if hops:
            self.setCurrentCell(self._hops - min(hops), 0)
        self.blockSignals(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.currentRow() >= 0:
            self.asked.emit(self._hops - self.currentRow(), event.globalPos())

    def _moved(self, current: int, _column: int, _before: int, _before_column: int) -> None:
        if current >= 0:
            self.hop_chosen.emit(self._hops - current)
