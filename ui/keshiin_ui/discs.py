"""The numbered discs of the cards, drawn alike in every pane."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from keshiin_ui.fonts import font


def draw_disc(painter: QPainter, centre: QPointF, radius: float, number: int, fill: str, ink: str) -> None:
    """Draw a card's number on a disc."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill))
    painter.drawEllipse(centre, radius, radius)
    label = font("small", bold=True)
    label.setPixelSize(max(8, round(radius * (1.3 if number < 10 else 1.05))))
    painter.setFont(label)
    painter.setPen(QColor(ink))
    # The digits' own box is centred, since line boxes of Japanese fonts sit too high in a disc.
    box = QFontMetricsF(label).tightBoundingRect(str(number))
    painter.drawText(centre - box.center(), str(number))


def disc_area(centre: QPointF, radius: float) -> QRectF:
    """The square around a disc."""
    return QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
