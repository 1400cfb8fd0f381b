"""The program's mark: a postmark with the date and the service that put it there, in the level's colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from keshiin_ui.look.fonts import font
from keshiin_ui.look.theme import Theme, Tone

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QPaintEvent

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
        self._theme = theme
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
    inner, band = radius - size * 0.055, size * 0.145
    rings = QPainterPath()
    rings.addEllipse(centre, inner, inner)
    half = (inner**2 - band**2) ** 0.5
    for side in (-1, 1):
        rings.moveTo(centre + QPointF(-half, side * band))
        rings.lineTo(centre + QPointF(half, side * band))
    outer = QPainterPath()
    outer.addEllipse(centre, radius, radius)
    _stroke(painter, outer, colour, size * 0.035, broken=not sure)
    _stroke(painter, rings, colour, size * 0.016)
    top = QRectF(area.left(), centre.y() - inner, size, inner - band)
    middle = QRectF(area.left(), centre.y() - band, size, 2 * band)
    bottom = QRectF(area.left(), centre.y() + band, size, inner - band)
    day = f"{date.year}.{date.month}.{date.day}" if date else ""
    _fit(painter, middle, day, colour, inner * 1.72, size * 0.2, True)
    if service:
        above = top.adjusted(0, inner * 0.16, 0, 0)
        _fit(painter, above, service, colour, inner * 1.56, size * 0.15, True)
    else:
        _bars(painter, top, colour, inner, up=True)
    if date:
        below = bottom.adjusted(0, 0, 0, -inner * 0.2)
        _fit(painter, below, f"{date:%H:%M}", colour, inner * 1.2, size * 0.16, False)
    else:
        _bars(painter, bottom, colour, inner, up=False)


def _fit(
    painter: QPainter, area: QRectF, text: str, colour: QColor, width: float, height: float, bold: bool
) -> None:
    """Draw a text in the middle of an area, smaller where it would be wider than ``width``."""
    if not text:
        return
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QFont, QFontMetricsF

    label = QFont(font("body", bold=bold))
    label.setPixelSize(max(6, round(height)))
    natural = QFontMetricsF(label).horizontalAdvance(text)
    if natural > width:
        smaller = max(6, int(height * width / natural))
        label.setPixelSize(smaller)
        # Letters do not shrink in step with their size.
        if smaller > 6 and QFontMetricsF(label).horizontalAdvance(text) > width + 1:
            label.setPixelSize(smaller - 1)
        text = QFontMetricsF(label).elidedText(text, Qt.TextElideMode.ElideRight, width + 1)
    painter.setPen(colour)
    painter.setFont(label)
    box = QFontMetricsF(label).tightBoundingRect(text)
    painter.drawText(area.center() - box.center(), text)


def _bars(painter: QPainter, area: QRectF, colour: QColor, inner: float, up: bool) -> None:
    """The comb of an unused half: short upright bars."""
    path, width = QPainterPath(), inner * 0.07
    for step in range(-2, 3):
        x = area.center().x() + step * inner * 0.26
        # The ends of a stroke stand out by half its width.
        length = area.height() * (0.46 - 0.07 * abs(step)) - width
        y = area.bottom() - area.height() * 0.16 if up else area.top() + area.height() * 0.16
        start = y - width / 2 if up else y + width / 2
        path.moveTo(x, start)
        path.lineTo(x, start - length if up else start + length)
    _stroke(painter, path, colour, width)


def _stroke(
    painter: QPainter, path: QPainterPath, colour: QColor, width: float, broken: bool = False
) -> None:
    # A call that could take a name of Qt's settings as well loads them all: a tenth of the first paint.
    pen = QPen()
    pen.setColor(colour)
    pen.setWidthF(width)
    if broken:
        from PySide6.QtCore import Qt

        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([3.2, 2.0])
    painter.strokePath(path, pen)
