"""The strokes of the guide's pictures: windows, rows, menus and keys, what to press in the accent colour."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from keshiin_ui.look.postmark import draw_postmark
from keshiin_ui.look.theme import Theme

BAR = 1.6
"""The height of a window's bar, in units of the text's size."""


class Sketch:
    """The strokes, on an area, in units of the text's size."""

    def __init__(self, painter: QPainter, theme: Theme, area: QRectF, em: float) -> None:
        self._painter, self._theme, self._area, self._em = painter, theme, area, em

    def drag(self, opened: str, chosen: str) -> None:
        """A row of a list goes over to the window with the postmark."""
        left, right = self._halves()
        self._window(left)
        row = self._rows(left, 4, lit=1)
        self._window(right)
        self._mark(right)
        self._arrow(row.center() + QPointF(row.width() / 3, 0), right.center() - QPointF(self._em * 1.8, 0))

    def menu(self, opened: str, chosen: str) -> None:
        """A menu bar with one menu open and one entry lit."""
        self._window(self._area)
        bar = QRectF(self._area.left() + self._em * 0.6, self._area.top() + self._em * 0.2, 0, self._em * 1.3)
        bar.setWidth(self._width(opened) + self._em)
        self._lit(bar)
        self._words(bar, opened, self._theme.on_accent)
        self._entries(QPointF(bar.left(), bar.bottom() + 2), chosen)

    def dots(self, opened: str, chosen: str) -> None:
        """A button with dots at the right of a message, its menu open below, one entry lit."""
        self._window(self._area)
        self._rows(self._area, 3)
        size = self._em * 1.5
        button = QRectF(
            self._area.right() - size - self._em * 0.6, self._area.top() + self._em * 0.2, size, size
        )
        self._lit(button)
        self._words(button, opened, self._theme.on_accent)
        width = self._width(chosen) + self._em * 1.6
        self._entries(QPointF(button.right() - width, button.bottom() + 2), chosen)

    def select(self, opened: str, chosen: str) -> None:
        """A page of text, all of it chosen."""
        self._window(self._area)
        for place in range(5):
            self._rows(self._area, 5, lit=place)

    def box(self, opened: str, chosen: str) -> None:
        """A window with one named field, framed."""
        self._window(self._area)
        em = self._em
        inner = self._area.adjusted(em, em * (BAR + 0.5), -em, -em * 0.8)
        label = QRectF(inner.left(), inner.top(), min(inner.width(), self._width(chosen) + em), em * 1.5)
        self._lit(label)
        self._words(label, chosen, self._theme.on_accent)
        field = QRectF(
            inner.left(), label.bottom() + em * 0.4, inner.width(), inner.bottom() - label.bottom() - em * 0.4
        )
        self._painter.setPen(QPen(QColor(self._theme.accent), 2))
        self._painter.setBrush(QColor(self._theme.card))
        self._painter.drawRoundedRect(field, 3, 3)
        self._lines(field, 2)

    def paste(self, opened: str, chosen: str) -> None:
        """This program's window, waiting for what is pasted."""
        self._window(self._area)
        self._mark(self._area)
        middle = self._area.center()
        keys = QRectF(
            middle.x() + self._em * 2.2,
            middle.y() - self._em * 0.4,
            self._width("Ctrl+V") + self._em,
            self._em * 1.6,
        )
        self._lit(keys)
        self._words(keys, "Ctrl+V", self._theme.on_accent)

    def phone(self, opened: str, chosen: str) -> None:
        """A phone with its mail crossed out, and a computer's window beside it."""
        left, right = self._halves()
        phone = QRectF(0, 0, self._em * 3.6, left.height())
        phone.moveCenter(left.center())
        self._painter.setPen(QPen(QColor(self._theme.strong_edge), 1.6))
        self._painter.setBrush(QColor(self._theme.card))
        self._painter.drawRoundedRect(phone, 7, 7)
        self._lines(phone.adjusted(0, self._em, 0, 0), 4)
        self._painter.setPen(QPen(QColor(self._theme.contradicted), 2.4))
        self._painter.drawLine(phone.topLeft() + QPointF(6, 6), phone.bottomRight() - QPointF(6, 6))
        self._painter.drawLine(phone.topRight() + QPointF(-6, 6), phone.bottomLeft() + QPointF(6, -6))
        self._window(right)
        self._rows(right, 4, lit=1)
        self._arrow(
            QPointF(phone.right() + 4, left.center().y()), QPointF(right.left() - 2, left.center().y())
        )

    def _halves(self) -> tuple[QRectF, QRectF]:
        width = (self._area.width() - self._em * 1.6) / 2
        left = QRectF(self._area.topLeft(), self._area.size())
        left.setWidth(width)
        right = QRectF(left)
        right.moveRight(self._area.right())
        return left, right

    def _window(self, area: QRectF) -> None:
        self._painter.setPen(QPen(QColor(self._theme.strong_edge), 1.2))
        self._painter.setBrush(QColor(self._theme.card))
        self._painter.drawRoundedRect(area, 5, 5)
        y = area.top() + self._em * BAR
        self._painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))

    def _rows(self, area: QRectF, count: int, lit: int = -1) -> QRectF:
        """Rows of a list or lines of a text; the lit one is returned, else the last."""
        step = (area.height() - self._em * (BAR + 0.6)) / count
        rows = []
        for place in range(count):
            top = area.top() + self._em * (BAR + 0.4) + place * step
            row = QRectF(area.left() + self._em * 0.6, top, area.width() - self._em * 1.2, step * 0.72)
            rows.append(row)
            if place == lit:
                self._lit(row)
            elif lit < 0 or count < 5:
                self._lines(row, 1)
        return rows[lit]

    def _lines(self, area: QRectF, count: int) -> None:
        self._painter.setPen(
            QPen(QColor(self._theme.strong_edge), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        )
        for place in range(count):
            y = area.top() + area.height() * (place + 1) / (count + 1)
            end = area.left() + area.width() * (0.85 if place % 2 == 0 else 0.6)
            self._painter.drawLine(QPointF(area.left() + self._em * 0.6, y), QPointF(end, y))

    def _entries(self, corner: QPointF, chosen: str) -> None:
        """An open menu of three entries, the second lit."""
        width = self._width(chosen) + self._em * 1.6
        height = self._em * 1.5
        area = QRectF(corner.x(), corner.y(), width, 3 * height + 6)
        self._painter.setPen(QPen(QColor(self._theme.strong_edge), 1.2))
        self._painter.setBrush(QColor(self._theme.raised))
        self._painter.drawRoundedRect(area, 4, 4)
        for place in range(3):
            entry = QRectF(area.left() + 3, area.top() + 3 + place * height, width - 6, height)
            if place == 1:
                self._lit(entry)
                self._words(entry, chosen, self._theme.on_accent)
            else:
                self._lines(entry, 1)

    def _lit(self, area: QRectF) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(self._theme.accent))
        self._painter.drawRoundedRect(area, 3, 3)

    def _words(self, area: QRectF, text: str, colour: str) -> None:
        self._painter.setPen(QColor(colour))
        self._painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)

    def _mark(self, area: QRectF) -> None:
        size = self._em * 3.4
        place = QRectF(0, 0, size, size)
        place.moveCenter(area.center() + QPointF(0, self._em * BAR / 2))
        draw_postmark(self._painter, place, QColor(self._theme.accent), None, "")

    def _arrow(self, start: QPointF, end: QPointF) -> None:
        self._painter.setPen(QPen(QColor(self._theme.accent), 2.4))
        self._painter.drawLine(start, end - QPointF(4, 0))
        tip = QPolygonF([end, end + QPointF(-8, -5), end + QPointF(-8, 5)])
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(self._theme.accent))
        self._painter.drawPolygon(tip)

    def _width(self, text: str) -> float:
        return QFontMetricsF(self._painter.font()).horizontalAdvance(text)
