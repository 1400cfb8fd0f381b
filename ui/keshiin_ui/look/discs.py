"""The numbered marks of the cards, alike in every pane; the shape tells the weight as the colour does."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from keshiin_ui.look.fonts import font
from keshiin_ui.look.theme import Theme, Tone

DIAMOND, SQUARE, RING = 1.24, 0.92, 0.84


def draw_disc(
    painter: QPainter, centre: QPointF, radius: float, number: int, tone: Tone, theme: Theme
) -> None:
    """Draw a card's number: on a diamond, a square, a ringed disc or a plain one, by how it weighs."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.ink(tone)))
    if tone == "contradicted":
        far = radius * DIAMOND
        corners = (QPointF(0, -far), QPointF(far, 0), QPointF(0, far), QPointF(-far, 0))
        painter.drawPolygon(QPolygonF([centre + corner for corner in corners]))
    elif tone == "claimed":
        painter.drawRoundedRect(disc_area(centre, radius * SQUARE), 2, 2)
    else:
        painter.drawEllipse(centre, radius, radius)
    if tone == "recorded":
        painter.setPen(QPen(QColor(theme.on_ink), 1))
        painter.drawEllipse(centre, radius * RING, radius * RING)
    label = QFont(font("small", bold=True))
    label.setPixelSize(max(8, round(radius * (1.3 if number < 10 else 1.05))))
    painter.setFont(label)
    painter.setPen(QColor(theme.on_ink))
    # The digits' own box is centred, since line boxes of Japanese fonts sit too high in a disc.
    box = QFontMetricsF(label).tightBoundingRect(str(number))
    painter.drawText(centre - box.center(), str(number))


def disc_area(centre: QPointF, radius: float) -> QRectF:
    """The square around a disc."""
    return QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
