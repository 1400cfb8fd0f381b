"""The graph's list view: the same facts as rows, oldest first, for keyboards and screen readers."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem, QWidget

from keshiin_ui.graph.sentences import columns, hop_sentence, row
from keshiin_ui.view import View
from keshiin_ui.words import Translator

WIDEST = 320


class HopTable(QTableWidget):
    """A row for each hop; ``hop_chosen`` carries its index, ``asked`` also where its menu goes."""

    hop_chosen = Signal(int)
    asked = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hops = 0
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setMaximumSectionSize(WIDEST)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.currentCellChanged.connect(self._moved)

    def show_rows(self, view: View | None, tr: Translator) -> None:
        """Show the hops of that message."""
        self.blockSignals(True)
        self._hops = len(view.hops) if view else 0
        headings = columns(tr)
        self.setColumnCount(len(headings))
        self.setHorizontalHeaderLabels(headings)
        self.setRowCount(self._hops)
        for at in range(self._hops):
            if view:
                self._fill(at, view, tr)
        self.resizeColumnsToContents()
        self.blockSignals(False)

    def choose(self, hops: frozenset[int]) -> None:
        """Mark the newest of those hops."""
        self.blockSignals(True)
        self.clearSelection()
        if hops:
            self.setCurrentCell(self._hops - min(hops), 0)
        self.blockSignals(False)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.currentRow() >= 0:
            place: QPoint = event.globalPos()
            self.asked.emit(self._hops - self.currentRow(), place)

    def _fill(self, at: int, view: View, tr: Translator) -> None:
        hop = self._hops - at
        for column, text in enumerate(row(view, hop, tr)):
            item = QTableWidgetItem(text)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, hop_sentence(view, hop, tr))
            self.setItem(at, column, item)

    def _moved(self, current: int, _column: int, _before: int, _before_column: int) -> None:
        if current >= 0:
            self.hop_chosen.emit(self._hops - current)
