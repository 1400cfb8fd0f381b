"""The program's mark: a postmark with the date and the service that put it there, in the level's colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from keshiin_ui.fonts import font
from keshiin_ui.theme import Theme, Tone

if TYPE_CHECKING:
    from datetime import datetime

LEVEL_TONES: dict[str, Tone] = {
    "confirmed": "recorded",
    # Blue would read as approval, and that nothing contradicts a message is none.
    "consistent": "quiet",
    "unclear": "quiet",
    "suspicious": "claimed",
    "dangerous": "contradicted",
}


class Postmark(QWidget):
    """The mark, drawn; without a date and a service it is the empty stamp of the program."""

    def __init__(self, theme: Theme, size: int = 60) -> None:
        super().__init__()
        self._theme, self._size = theme, size
        self._tone: Tone | None = None
        self._sure = True
        self._date: datetime | None = None
        self._service = ""
        self.setFixedSize(QSize(size, size))

    def stamp(self, level: str | None, date: datetime | None, service: str) -> None:
        """Show a level's colour, a date and a service's name."""
        self._tone, self._sure = LEVEL_TONES.get(level or ""), level != "unclear"
        self._date, self._service = date, service
        self.update()

    def enlarge(self, size: int) -> None:
        """Take another size, in pixels."""
        self._size = size
        self.setFixedSize(QSize(size, size))
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(self._theme.accent if self._tone is None else self._theme.ink(self._tone))
        draw_postmark(painter, QRectF(self.rect()), colour, self._date, self._service, self._sure)


def draw_postmark(
    painter: QPainter, area: QRectF, colour: QColor, date: datetime | None, service: str, sure: bool = True
) -> None:
    """Draw the mark in a square: two rings, the service above, the date between two bars, the hour.

    The outer ring of a mark that is not ``sure`` is broken, as of a stamp that did not print well.
    """
    size = area.width()
    centre, radius = area.center(), size / 2 - size * 0.03
    painter.setBrush(Qt.BrushStyle.NoBrush)
    ring = QPen(colour, size * 0.035, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    if not sure:
        ring.setDashPattern([3.2, 2.0])
    painter.setPen(ring)
    painter.drawEllipse(centre, radius, radius)
    inner = radius - size * 0.055
    painter.setPen(QPen(colour, size * 0.016))
    painter.drawEllipse(centre, inner, inner)
    band = size * 0.145
    for side in (-1, 1):
        half = (inner**2 - band**2) ** 0.5
        painter.drawLine(centre + QPointF(-half, side * band), centre + QPointF(half, side * band))
    painter.setPen(colour)
    day = f"{date.year}.{date.month}.{date.day}" if date else ""
    _fit(painter, QRectF(area.left(), centre.y() - band, size, 2 * band), day, inner * 1.72, size * 0.2, True)
    top = QRectF(area.left(), centre.y() - inner, size, inner - band)
    if service:
        _fit(painter, top.adjusted(0, inner * 0.16, 0, 0), service, inner * 1.56, size * 0.15, True)
    else:
        _bars(painter, top, colour, inner, up=True)
    bottom = QRectF(area.left(), centre.y() + band, size, inner - band)
    if date:
        _fit(
            painter, bottom.adjusted(0, 0, 0, -inner * 0.2), f"{date:%H:%M}", inner * 1.2, size * 0.16, False
        )
    else:
        _bars(painter, bottom, colour, inner, up=False)


def _fit(painter: QPainter, area: QRectF, text: str, width: float, height: float, bold: bool) -> None:
    """Draw a text in the middle of an area, smaller where it would be wider than ``width``."""
    if not text:
        return
    label = QFont(font("body", bold=bold))
    label.setPixelSize(max(6, round(height)))
    natural = QFontMetricsF(label).horizontalAdvance(text)
    if natural > width:
        label.setPixelSize(max(6, int(height * width / natural)))
        text = QFontMetricsF(label).elidedText(text, Qt.TextElideMode.ElideRight, width + 1)
    painter.setFont(label)
    box = QFontMetricsF(label).tightBoundingRect(text)
    painter.drawText(area.center() - box.center(), text)


def _bars(painter: QPainter, area: QRectF, colour: QColor, inner: float, up: bool) -> None:
    """The comb of an unused half: short upright bars."""
    path = QPainterPath()
    for step in range(-2, 3):
        x = area.center().x() + step * inner * 0.26
        length = area.height() * (0.46 - 0.07 * abs(step))
        y = area.bottom() - area.height() * 0.16 if up else area.top() + area.height() * 0.16
        path.moveTo(x, y)
        path.lineTo(x, y - length if up else y + length)
    painter.setPen(QPen(colour, inner * 0.07, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawPath(path)
    painter.setPen(colour)
