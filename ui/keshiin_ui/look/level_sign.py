"""The sign of a level: a shape and a colour of its own, so that neither is needed to read the other."""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QIcon, QPainter, QPen, QPixmap, QPolygonF

from keshiin.judge.model import Level
from keshiin_ui.look.fonts import font
from keshiin_ui.look.postmark import LEVEL_TONES
from keshiin_ui.look.theme import Theme

LEVELS: tuple[Level, ...] = ("dangerous", "suspicious", "unclear", "consistent", "confirmed")
SIZE = 16


def draw_sign(painter: QPainter, area: QRectF, level: Level, theme: Theme) -> None:
    """Draw a level's sign in a square.

    A barred octagon is dangerous, a triangle suspicious, a question mark unclear, two even bars consistent (a
    ring would mean "passed" in Japan), a double ring (the postmark) confirmed.
    """
    ink, centre, radius = QColor(theme.ink(LEVEL_TONES[level])), area.center(), area.width() / 2 - 1
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    if level == "dangerous":
        painter.drawPolygon(_polygon(centre, radius, 8, pi / 8))
        painter.fillRect(_bar(centre, radius * 0.55, radius * 0.16), QColor(theme.on_ink))
    elif level == "suspicious":
        painter.drawPolygon(_polygon(centre + QPointF(0, radius * 0.18), radius * 1.08, 3, -pi / 2))
    elif level == "consistent":
        for side in (-1, 1):
            painter.drawRect(_bar(centre + QPointF(0, side * radius * 0.34), radius * 0.68, radius * 0.14))
    else:
        _draw_rings(painter, centre, radius, level, ink)
    painter.restore()


def sign_icon(level: Level, theme: Theme, size: int = SIZE, ratio: float = 1.0) -> QIcon:
    """A level's sign as an icon of that size, sharp on a screen of that pixel ratio."""
    picture = QPixmap(QSize(size, size) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    draw_sign(painter, QRectF(0, 0, size, size), level, theme)
    painter.end()
    return QIcon(picture)


def _draw_rings(painter: QPainter, centre: QPointF, radius: float, level: Level, ink: QColor) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink, radius * (0.18 if level == "unclear" else 0.26)))
    painter.drawEllipse(centre, radius * 0.84, radius * 0.84)
    if level == "unclear":
        _draw_question(painter, centre, radius, ink)
    if level == "confirmed":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(centre, radius * 0.46, radius * 0.46)


def _draw_question(painter: QPainter, centre: QPointF, radius: float, ink: QColor) -> None:
    label = QFont(font("small", bold=True))
    label.setPixelSize(max(8, round(radius * 1.35)))
    box = QFontMetricsF(label).tightBoundingRect("?")
    painter.setFont(label)
    painter.setPen(ink)
    painter.drawText(centre - box.center(), "?")


def _bar(centre: QPointF, half: float, thick: float) -> QRectF:
    return QRectF(centre.x() - half, centre.y() - thick, 2 * half, 2 * thick)


def _polygon(centre: QPointF, radius: float, corners: int, turn: float) -> QPolygonF:
    angles = (turn + 2 * pi * corner / corners for corner in range(corners))
    return QPolygonF([centre + QPointF(cos(angle), sin(angle)) * radius for angle in angles])
