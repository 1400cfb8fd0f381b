"""The table of the location files: a value that has no room in its column goes on in another line."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyleOptionViewItem

from keshiin_ui.look.theme import Theme
from keshiin_ui.widgets.tables import LOWEST, Table
from keshiin_ui.widgets.wrapped import SIDE, Wrapped

ABOVE = 6.0
SHARES = {1: 0.25, 2: 0.21, 3: 0.3, 4: 0.165}
"""Of the table's width, as much as the columns behind the first one may take; a date has its one line."""


class FilesTable(Table):
    """Rows as high as their texts need in the width of their columns."""

    def __init__(self, theme: Theme, columns: int) -> None:
        super().__init__(theme, columns, stretched=(0,), fitted=SHARES)
        self._cells = Wrapped(self, ABOVE)
        self.setItemDelegate(self._cells)
        self.setIndentation(0)
        self.setUniformRowHeights(False)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.header().sectionResized.connect(lambda *_: self.scheduleDelayedItemsLayout())

    def sizeHintForColumn(self, column: int) -> int:
        texts = (self.topLevelItem(row).text(column) for row in range(self.topLevelItemCount()))
        widest = max(map(self.fontMetrics().horizontalAdvance, texts), default=0)
        return round(widest + 2 * SIDE)

    def _high(self, rows: float) -> int:
        whole = min(int(rows), self.topLevelItemCount())
        below = sum(map(self._row_height, range(whole)))
        return self.header().sizeHint().height() + below + round((rows - whole) * LOWEST)

    def _row_height(self, row: int) -> int:
        option = QStyleOptionViewItem()
        cells = (self.model().index(row, column) for column in range(self.columnCount()))
        return max(self._cells.sizeHint(option, cell).height() for cell in cells)
