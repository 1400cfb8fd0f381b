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

from keshiin_ui.hops.columns import Need, shared
from keshiin_ui.look.fonts import font, give_role
from keshiin_ui.look.theme import Theme
from keshiin_ui.widgets.any_index import AnyIndex
from keshiin_ui.widgets.pressing import by_keys, menu_place
from keshiin_ui.widgets.tip import as_tip
from keshiin_ui.widgets.wrapped import PARTED, SIDE, Wrapped

NEAR, ABOVE = 2.5, 5.0
"""The room beside a text where its column would else be out of sight; the room above it."""
LONGEST = "255.255.255.255"
"""A column can be as narrow as this; a word that is longer is broken."""
LEAST_EM = 3.5
BEFORE_LABEL, MAY_BREAK = re.compile(r"(?<=\.)(?=[^\W\d])"), "\u200b"
"""Where a long name is broken best: behind a dot, though never in an address."""
UNBROKEN, KEPT_WHOLE = (
    re.compile("(?<=[ァ-ヴー])(?=[ァ-ヴー])|(?<=[0-9])(?=[年月日])|(?<=[年月])(?=[0-9])"),
    "\u2060",
)
"""Where Japanese is not broken: within a word in katakana, such as a country's name, and within a day."""
WORD = re.compile("(?:[0-9]+[年月日])+|[!-~“”「」]+")
"""What is not broken where it has room; Japanese can be broken nearly anywhere, though not in a day."""
BETWEEN_PHRASES = re.compile(r"(?<= )|(?<=[ぁ-ん])(?=[^\Wぁ-ん])")
"""Where a heading is broken: between words, and in Japanese behind what joins a word to the next."""


def _padded(side: float) -> int:
    """What a column is wider than its text."""
    return round(2 * side) + 2


def _header_sheet(side: float) -> str:
    return f"QHeaderView::section {{ padding: 6px {round(side)}px; }}"


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


class HopTable(QTableWidget):
    """A row for each hop; ``hop_chosen`` carries its index.

    ``asked`` also carries its menu's place and whether keys asked for it.
    """

    hop_chosen = Signal(int)
    asked = Signal(int, object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hops = 0
        self._headings: tuple[str, ...] = ()
        self._needs: list[Need] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.cells = Cells(self)
        self.setItemDelegate(self.cells)
        self.horizontalHeader().setStyleSheet(_header_sheet(SIDE))
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
        self._hops, self._headings = count, headings
        self.setColumnCount(len(headings))
        self.setRowCount(count)
        for at in range(count):
            for column, text in enumerate(row(count - at)):
                item = QTableWidgetItem(text)
                item.setData(PARTED, UNBROKEN.sub(KEPT_WHOLE, BEFORE_LABEL.sub(MAY_BREAK, text)))
                item.setToolTip(as_tip(text))
                item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, sentence(count - at))
                self.setItem(at, column, item)
        self._needs = [self._need(column) for column in range(len(headings))]
        self._fit()
        self.blockSignals(False)

    def _fit(self) -> None:
        """Share the width among the columns, so that no cell is out of sight where that can be."""
        room = self.viewport().width()
        self._share(room)
        # Rows that got higher may have brought a scroll bar, of which no event tells within another.
        if self.viewport().width() < room:
            self._share(self.viewport().width())

    def _share(self, room: int) -> None:
        least = sum(need.least + _padded(SIDE) for need in self._needs)
        self._keep_apart(NEAR if least > room else SIDE)
        padded = _padded(self.cells.side)
        widths = shared(room - len(self._needs) * padded, self._needs)
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width + padded)
        given = (self.columnWidth(column) - padded for column in range(len(widths)))
        self.setHorizontalHeaderLabels(list(map(self._in_lines, self._headings, given)))
        self.resizeRowsToContents()

    def _keep_apart(self, side: float) -> None:
        """Leave so much room beside the texts of all columns."""
        if side != self.cells.side:
            self.cells.side = side
            self.horizontalHeader().setStyleSheet(_header_sheet(side))

    def _need(self, column: int) -> Need:
        """How wide a column would be at best, and how narrow it can be."""
        heading, *lines = self._lines(column)
        wished = max(map(self._wide, (heading, *lines)))
        words = (word for line in lines for word in WORD.findall(BEFORE_LABEL.sub(MAY_BREAK, line)))
        longest = min(max(map(self._wide, words), default=0), self._wide(LONGEST))
        parts = map(str.strip, BETWEEN_PHRASES.split(heading))
        least = max(longest, *map(self._wide, parts), round(LEAST_EM * QFontInfo(font("small")).pixelSize()))
        return Need(min(wished, least), wished)

    def _lines(self, column: int) -> list[str]:
        """The heading of a column, and behind it all lines of its cells."""
        told = (self.item(at, column) for at in range(self._hops))
        return [self._headings[column], *(line for item in told if item for line in item.text().split("\n"))]

    def _in_lines(self, heading: str, width: int) -> str:
        """A heading as wide as that where its phrases let it be."""
        lines = [""]
        for phrase in BETWEEN_PHRASES.split(heading):
            if lines[-1] and self._wide((lines[-1] + phrase).strip()) > width:
                lines.append("")
            lines[-1] += phrase
        return "\n".join(map(str.strip, lines))

    def _wide(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text) + 1

    def set_theme(self, theme: Theme) -> None:
        """Draw in those colours."""
        self.cells.focus = theme.focus
        self.setStyleSheet(f"""
            QTableWidget {{ background: {theme.card}; color: {theme.text}; border: none; outline: none;
              selection-background-color: {theme.recorded_ground}; selection-color: {theme.text}; }}
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
            self.asked.emit(self._hops - self.currentRow(), menu_place(self, event), by_keys(event))

    def _moved(self, current: int, _column: int, _before: int, _before_column: int) -> None:
        if current >= 0:
            self.hop_chosen.emit(self._hops - current)
