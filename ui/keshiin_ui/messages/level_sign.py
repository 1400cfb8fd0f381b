"""The sign of a level: a shape and a colour of its own, so that neither is needed to read the other."""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

from keshiin.judge.model import Level
from keshiin_ui.postmark import LEVEL_TONES
from keshiin_ui.theme import Theme

LEVELS: tuple[Level, ...] = ("dangerous", "suspicious", "unclear", "consistent", "confirmed")
SIZE = 16


def draw_sign(painter: QPainter, area: QRectF, level: Level, theme: Theme) -> None:
    """Draw a level's sign in a square.

    A barred octagon is dangerous, a triangle suspicious, a dotted ring unclear, a ring consistent, a double
    ring (the postmark) confirmed.
    """
    ink, centre, radius = QColor(theme.ink(LEVEL_TONES[level])), area.center(), area.width() / 2 - 1
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    if level == "dangerous":
        painter.drawPolygon(_polygon(centre, radius, 8, pi / 8))
        bar = QRectF(centre.x() - radius * 0.55, centre.y() - radius * 0.16, radius * 1.1, radius * 0.32)
        painter.fillRect(bar, QColor(theme.on_ink))
    elif level == "suspicious":
        painter.drawPolygon(_polygon(centre + QPointF(0, radius * 0.18), radius * 1.08, 3, -pi / 2))
    else:
        _draw_rings(painter, centre, radius, level, ink)
    painter.restore()


def sign_icon(level: Level, theme: Theme, ratio: float = 1.0) -> QIcon:
    """A level's sign as an icon, sharp on a screen of that pixel ratio."""
    picture = QPixmap(QSize(SIZE, SIZE) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    draw_sign(painter, QRectF(0, 0, SIZE, SIZE), level, theme)
    painter.end()
    return QIcon(picture)


def _draw_rings(painter: QPainter, centre: QPointF, radius: float, level: Level, ink: QColor) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(ink, radius * 0.26)
    if level == "unclear":
        pen.setDashPattern([1.0, 1.1])
    painter.setPen(pen)
    painter.drawEllipse(centre, radius * 0.84, radius * 0.84)
    if level == "confirmed":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(centre, radius * 0.46, radius * 0.46)


def _polygon(centre: QPointF, radius: float, corners: int, turn: float) -> QPolygonF:
    angles = (turn + 2 * pi * corner / corners for corner in range(corners))
    return QPolygonF([centre + radius * QPointF(cos(angle), sin(angle)) for angle in angles])
