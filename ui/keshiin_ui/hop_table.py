"""A list view of hops: the facts of a drawing as rows, oldest first, for keyboards and screen readers."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableWidget, QTableWidgetItem, QWidget

from keshiin_ui.fonts import give_role
from keshiin_ui.theme import Theme
from keshiin_ui.tip import as_tip

WIDEST, PADDED = 440, 24
WIDE_EM = 7
FOLDED = 0.55
WORD = re.compile("[!-~“”「」]+")
"""What no line can be broken in; Japanese can be broken nearly anywhere."""


class HopTable(QTableWidget):
    """A row for each hop; ``hop_chosen`` carries its index, ``asked`` also where its menu goes."""

    hop_chosen = Signal(int)
    asked = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hops = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setMaximumSectionSize(WIDEST)
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
                item.setToolTip(as_tip(text))
                item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, sentence(count - at))
                self.setItem(at, column, item)
        self._fit()
        self.blockSignals(False)

    def _fit(self) -> None:
        """Make columns so wide that a text takes two lines at most and no word is cut, rows as high."""
        self.resizeColumnsToContents()
        metrics = self.fontMetrics()
        least = WIDE_EM * metrics.height()
        for column in range(self.columnCount()):
            told = [self.horizontalHeaderItem(column), *(self.item(at, column) for at in range(self._hops))]
            words = (word for item in told if item for word in WORD.findall(item.text()))
            longest = max((metrics.horizontalAdvance(word) for word in words), default=0) + PADDED
            wide = self.columnWidth(column)
            self.setColumnWidth(column, min(wide, max(longest, least, round(wide * FOLDED) + PADDED)))
        self.resizeRowsToContents()

    def set_theme(self, theme: Theme) -> None:
        """Draw in those colours."""
        self.setStyleSheet(f"""
            QTableWidget {{ background: {theme.card}; color: {theme.text}; border: none; outline: none; }}
            QTableWidget::item {{ padding: 3px 8px; border: none; }}
            QTableWidget::item:selected {{ background: {theme.recorded_ground}; color: {theme.text}; }}
            QTableWidget::item:focus {{ border: 1px solid {theme.focus}; }}
        """)

    def choose(self, hops: frozenset[int]) -> None:
        """Mark the newest of those hops."""
        self.blockSignals(True)
        self.clearSelection()
        if hops:
            self.setCurrentCell(self._hops - min(hops), 0)
        self.blockSignals(False)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.currentRow() >= 0:
            self.asked.emit(self._hops - self.currentRow(), event.globalPos())

    def _moved(self, current: int, _column: int, _before: int, _before_column: int) -> None:
        if current >= 0:
            self.hop_chosen.emit(self._hops - current)
