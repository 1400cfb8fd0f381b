"""Tables of what a message carries, as plain text, with one part of a cell in bold where it matters."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFontInfo,
    QFontMetricsF,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
)

from keshiin_ui.look.fonts import font, give_role
from keshiin_ui.look.theme import Theme
from keshiin_ui.widgets.any_index import AnyIndex
from keshiin_ui.widgets.pressing import by_keys, menu_place, pop_up
from keshiin_ui.widgets.tip import as_tip

BOLD_FROM = Qt.ItemDataRole.UserRole
LOWEST, LEAST_ROWS = 30, 2.3


class Table(QTreeWidget):
    """Rows of plain text; Copy takes the chosen row with tabs between its cells.

    ``stretched`` columns share the width; ``fitted`` ones take what they need up to a share of it.
    """

    def __init__(
        self, theme: Theme, columns: int, stretched: tuple[int, ...], fitted: Mapping[int, float]
    ) -> None:
        super().__init__()
        self._fitted = fitted
        self.copy_name = ""
        self.setColumnCount(columns)
        self.setRootIsDecorated(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setUniformRowHeights(True)
        for column in range(columns):
            mode = (
                QHeaderView.ResizeMode.Stretch if column in stretched else QHeaderView.ResizeMode.Interactive
            )
            self.header().setSectionResizeMode(column, mode)
        self.header().setStretchLastSection(False)
        self.delegate = PartlyBold(theme)
        self.setItemDelegate(self.delegate)
        give_role(self, "small")
        give_role(self.header(), "small")

    def fill(self, rows: list[tuple[str, ...]]) -> None:
        """Show rows, each a cell for every column."""
        self.clear()
        for cells in rows:
            item = QTreeWidgetItem(list(cells))
            for column, text in enumerate(cells):
                item.setData(column, Qt.ItemDataRole.AccessibleTextRole, text)
                item.setToolTip(column, as_tip(text))
            self.addTopLevelItem(item)
        self._fit()

    def set_widths(self, widths: Mapping[int, float]) -> None:
        """Set the widths of some columns, in units of the text's size."""
        em = QFontInfo(font("small")).pixelSize()
        for column, width in widths.items():
            self.setColumnWidth(column, round(width * em))

    def _fit(self) -> None:
        for column, share in self._fitted.items():
            needed = max(self.sizeHintForColumn(column), self.header().sectionSizeHint(column)) + 8
            self.setColumnWidth(column, min(needed, round(self.viewport().width() * share)))
        self.setMaximumHeight(
            max(self._high(self.topLevelItemCount() + 0.3), self.minimumSizeHint().height())
        )

    def _high(self, rows: float) -> int:
        """The height of so many rows below the headings."""
        return self.header().sizeHint().height() + round(rows * max(self.sizeHintForRow(0), LOWEST))

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self.delegate.theme = theme
        self.viewport().update()

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self._high(min(LEAST_ROWS, self.topLevelItemCount() + 0.3)))

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy) and self.currentItem() is not None:
            self._copy()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.currentItem() is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        give_role(menu, "body")
        menu.addAction(self.copy_name, self._copy)
        pop_up(menu, menu_place(self, event), by_keys(event))

    def _copy(self) -> None:
        item = self.currentItem()
        cells = (item.text(column) for column in range(self.columnCount()))
        QGuiApplication.clipboard().setText("\t".join(cells))


class PartlyBold(QStyledItemDelegate):
    """Paints a cell whose item says from which character its text is bold; other cells as they are."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        bold_from = index.data(BOLD_FROM)
        if not isinstance(bold_from, int):
            super().paint(painter, option, index)
            return
        text = str(index.data(Qt.ItemDataRole.DisplayRole))
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(self.theme.recorded_ground))
        area = QRectF(option.rect).adjusted(8, 0, -4, 0)
        quiet, bold = font("small"), font("small", bold=True)
        ending = text[bold_from:]
        room = max(0.0, area.width() - QFontMetricsF(bold).horizontalAdvance(ending))
        start = QFontMetricsF(quiet).elidedText(text[:bold_from], Qt.TextElideMode.ElideLeft, room)
        baseline = area.center().y() + (QFontMetricsF(bold).ascent() - QFontMetricsF(bold).descent()) / 2
        painter.save()
        painter.setClipRect(area)
        painter.setFont(quiet)
        painter.setPen(QColor(self.theme.quiet))
        painter.drawText(QPointF(area.left(), baseline), start)
        painter.setFont(bold)
        painter.setPen(QColor(self.theme.text))
        painter.drawText(
            QPointF(area.left() + QFontMetricsF(quiet).horizontalAdvance(start), baseline), ending
        )
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width(), max(size.height(), LOWEST))
