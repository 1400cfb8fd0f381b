"""The table of a comparison: a row for each trait, the recorded ones first, each with a sign and a word."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product
from math import ceil

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
)

from keshiin.compare.model import State
from keshiin.explain.comparison import ComparedRow, ComparedWords
from keshiin.explain.model import Language, plain
from keshiin_ui.look.fonts import font, give_role
from keshiin_ui.look.theme import Theme, Tone
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.any_index import AnyIndex
from keshiin_ui.widgets.wrapped import set_lines

SIGNS: Mapping[State, str] = {
    "alike": "＝",
    "partly": "≒",
    "differs": "≠",
    "only_doubtful": "＋",
    "only_trusted": "－",
    "unknown": "？",
}
TONES: Mapping[State, Tone] = {
    "alike": "recorded",
    "partly": "claimed",
    "differs": "contradicted",
    "only_doubtful": "claimed",
    "only_trusted": "claimed",
    "unknown": "quiet",
}
STATE, INK = 1, Qt.ItemDataRole.UserRole
SIDE, ABOVE = 8.0, 6.0
SHARES = (0.24, 0.18, 0.29, 0.29)


class Cells(QStyledItemDelegate):
    """Texts that wrap, also within a word, in cells as high as they need.

    The style reckons a cell's height without the padding that the style sheet gives it, and cuts the text.
    """

    def __init__(self, table: ComparedTable) -> None:
        super().__init__(table)
        self._table = table

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        width = self._table.text_width(index)
        return QSize(int(width), ceil(set_lines(index, width)[1] + 2 * ABOVE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text = ""
        self._table.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, self._table)
        layout, height = set_lines(index, self._table.text_width(index))
        colour = index.data(Qt.ItemDataRole.ForegroundRole)
        painter.save()
        painter.setPen(colour.color() if isinstance(colour, QBrush) else ground.palette.text().color())
        area = QRectF(option.rect)
        layout.draw(painter, area.topLeft() + QPointF(SIDE, (area.height() - height) / 2))
        painter.restore()


class ComparedTable(QTableWidget):
    """Plain text that wraps, as high as its rows, so that the page around it scrolls.

    ``moved`` tells the area of the row that the keyboard went to. Copy takes that row, and a screen reader
    hears it as one sentence.
    """

    moved = Signal(QRect)

    def __init__(self, theme: Theme) -> None:
        super().__init__(0, len(SHARES))
        self._theme = theme
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        for off in (self.setVerticalScrollBarPolicy, self.setHorizontalScrollBarPolicy):
            off(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentCellChanged.connect(lambda row, column: self._tell_moved(row, column))
        self.setTabKeyNavigation(False)
        self.setItemDelegate(Cells(self))
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        )
        give_role(self, "small")
        give_role(self.horizontalHeader(), "small")
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self._theme = theme
        self.setStyleSheet(f"""
            QTableWidget {{ background: {theme.card}; color: {theme.text}; border: none; outline: none; }}
            QTableWidget::item {{ padding: 4px 8px; border: none; border-bottom: 1px solid {theme.edge}; }}
            QTableWidget::item:selected {{ background: {theme.recorded_ground}; color: {theme.text}; }}
        """)
        for row, column in product(range(self.rowCount()), range(self.columnCount())):
            item = self.item(row, column)
            if item is not None and item.data(INK) is not None:
                self._ink(item, item.data(INK))

    def _ink(self, item: QTableWidgetItem, tone: Tone | None) -> None:
        """Write in the ink of that meaning, or of headings for none."""
        item.setData(INK, tone or "")
        item.setForeground(QColor(self._theme.ink(tone) if tone else self._theme.accent))

    def show_words(self, words: ComparedWords, language: Language) -> None:
        """Show a comparison, each kind of trait under its heading."""
        tr = in_language(language)
        self.setAccessibleName(tr("Compare with one you trust"))
        self.setHorizontalHeaderLabels(
            [tr("Compared"), tr("Result"), tr("This message"), tr("The one you trust")]
        )
        self.clearSpans()
        self.setRowCount(0)
        for heading, recorded in zip(words.headings, (True, False), strict=True):
            rows = [row for row in words.rows if row.recorded is recorded]
            if rows:
                self._add_heading(plain(heading))
            for row in rows:
                self._add(row)
        self._fit()

    def _add_heading(self, text: str) -> None:
        at = self.rowCount()
        self.insertRow(at)
        item = QTableWidgetItem(text)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        item.setFont(font("small", bold=True))
        self._ink(item, None)
        self.setItem(at, 0, item)
        self.setSpan(at, 0, 1, self.columnCount())

    def _add(self, row: ComparedRow) -> None:
        at = self.rowCount()
        self.insertRow(at)
        cells = (plain(row.name), f"{SIGNS[row.state]} {plain(row.word)}", row.here, row.there)
        sentence = f"{cells[0]}: {plain(row.text)}"
        for column, text in enumerate(cells):
            item = QTableWidgetItem(text)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, sentence)
            if column == STATE:
                self._ink(item, TONES[row.state])
                item.setFont(font("small", bold=True))
            self.setItem(at, column, item)

    def _fit(self) -> None:
        """Give each column its share of the width, and each row the height that its text needs."""
        width = self.viewport().width()
        for column, share in enumerate(SHARES):
            self.setColumnWidth(column, int(width * share))
        self.resizeRowsToContents()
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + self.verticalHeader().length() + 2)

    def text_width(self, index: AnyIndex) -> float:
        """The room for a cell's text in its column; a heading has the whole row."""
        row, column = index.row(), index.column()
        spanned = range(column, column + self.columnSpan(row, column))
        return sum(map(self.columnWidth, spanned)) - 2 * SIDE

    def _tell_moved(self, row: int, column: int) -> None:
        area = self.visualRect(self.model().index(row, column))
        self.moved.emit(area.translated(0, self.horizontalHeader().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentRow()
        if event.matches(QKeySequence.StandardKey.Copy) and row >= 0:
            cells = (self.item(row, column) for column in range(self.columnCount()))
            QGuiApplication.clipboard().setText("\t".join(cell.text() for cell in cells if cell))
        else:
            super().keyPressEvent(event)
