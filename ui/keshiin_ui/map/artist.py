"""Draws the map: sea, land, tinted countries, circles, arcs, pins and their names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import hypot

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from keshiin_ui.look.fonts import font
from keshiin_ui.look.mixing import mixed
from keshiin_ui.look.theme import Theme, Tone
from keshiin_ui.map.camera import Camera
from keshiin_ui.map.earth import Point, circle
from keshiin_ui.map.outlines import TURNS, Outlines
from keshiin_ui.map.pins import Leg, Pin

TINT = 0.2
BOW = 0.16


def draw_land(
    painter: QPainter, camera: Camera, land: Outlines, theme: Theme, tints: Mapping[str, Tone]
) -> None:
    """Draw sea and countries, those in ``tints`` in the colour of their meaning."""
    painter.fillRect(QRectF(0, 0, camera.width, camera.height), QColor(theme.sea))
    left, top = camera.place((0, 0))
    area = QRectF(left, top, camera.width / camera.scale, camera.height / camera.scale)
    edge = QPen(QColor(theme.land_edge), 0.8)
    edge.setCosmetic(True)
    painter.setPen(edge)
    base = QTransform().translate(camera.width / 2, camera.height / 2).scale(camera.scale, camera.scale)
    for code, turn, path in land.within(area):
        tone = tints.get(code)
        painter.setBrush(mixed(theme.line(tone), theme.land, TINT) if tone else QColor(theme.land))
        painter.setTransform(QTransform(base).translate(turn - camera.x, -camera.y))
        painter.drawPath(path)
    painter.resetTransform()


def draw_circle(painter: QPainter, camera: Camera, pin: Pin, theme: Theme) -> None:
    """Draw the area within which a pin's place is estimated to be."""
    if pin.radius_km is None:
        return
    outline = [QPointF(*camera.point(place)) for place in circle(pin.longitude, pin.latitude, pin.radius_km)]
    fill = QColor(theme.line(pin.tone))
    fill.setAlpha(44)
    painter.setBrush(fill)
    painter.setPen(tone_pen(theme, pin.tone, 1.2))
    for turn in TURNS:
        painter.drawPolygon(QPolygonF([point + QPointF(turn * camera.scale, 0) for point in outline]))


def draw_leg(painter: QPainter, leg: Leg, start: Point, end: Point, reach: float, theme: Theme) -> None:
    """Draw the arc from one pin to the next, with a head; broken where the chain is contradicted."""
    length = hypot(end[0] - start[0], end[1] - start[1])
    if length < reach * 2.2:
        return
    along = QPointF(*end) - QPointF(*start)
    bow = QPointF((start[0] + end[0]) / 2, (start[1] + end[1]) / 2 - max(length * BOW, 10.0))
    path = QPainterPath(QPointF(*start))
    path.quadTo(bow, QPointF(*end))
    first, last = path.percentAtLength(reach + 2), path.percentAtLength(path.length() - reach - 8)
    tone: Tone = "contradicted" if leg.broken else leg.tone
    painter.setPen(tone_pen(theme, "claimed" if leg.broken else tone, 1.8, theme.line(tone)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(
        QPolygonF([path.pointAtPercent(first + (last - first) * step / 40) for step in range(41)])
    )
    _head(painter, path.pointAtPercent(last), path.angleAtPercent(last), theme.line(tone))
    if leg.broken:
        _zigzag(painter, path.pointAtPercent((first + last) / 2), along, theme)


def tone_pen(theme: Theme, tone: Tone, width: float, colour: str = "") -> QPen:
    """The line of a meaning: solid for a record, dotted for a claim."""
    made = QPen(QColor(colour or theme.line(tone)), width)
    if tone != "recorded":
        made.setDashPattern([1.6, 1.4])
        made.setCapStyle(Qt.PenCapStyle.FlatCap)
    return made


class PinArtist:
    """Draws pins and names at one text size."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.font = font("small", bold=True)
        self.small = font("tiny")
        self.height = QFontMetricsF(self.font).height() * 1.3

    def size(self, pin: Pin) -> Point:
        """How wide and high a pin is, with a little air around it."""
        text = QFontMetricsF(self.font).horizontalAdvance(pin.letters)
        return max(self.height, text + self.height * 0.6) + 6, self.height + 6

    def draw(self, painter: QPainter, pin: Pin, spot: Point, chosen: bool, focused: bool) -> None:
        """Draw a pin."""
        width, height = self.size(pin)
        box = QRectF(spot[0] - width / 2 + 3, spot[1] - height / 2 + 3, width - 6, height - 6)
        if chosen:
            halo = QColor(self._theme.line(pin.tone))
            halo.setAlpha(80)
            self._round(painter, box.adjusted(-5, -5, 5, 5), QPen(Qt.PenStyle.NoPen), halo)
        self._round(painter, box, tone_pen(self._theme, pin.tone, 2.4), QColor(self._theme.card))
        painter.setFont(self.font)
        painter.setPen(QColor(self._theme.ink(pin.tone)))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, pin.letters)
        if focused:
            clear = QColor(Qt.GlobalColor.transparent)
            self._round(painter, box.adjusted(-5, -5, 5, 5), QPen(QColor(self._theme.focus), 2), clear)

    def name(self, painter: QPainter, text: str, box: QRectF) -> None:
        """Write a place's name with the sea's colour around it."""
        path = QPainterPath()
        metrics = QFontMetricsF(self.small)
        path.addText(QPointF(box.left(), box.top() + metrics.ascent()), self.small, text)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._theme.sea), 3.5))
        painter.drawPath(path)
        painter.fillPath(path, QColor(self._theme.text))

    def name_box(
        self, text: str, pin: Pin, spot: Point, taken: Sequence[QRectF], room: QRectF
    ) -> QRectF | None:
        """A free place for a name beside its pin, or None."""
        metrics = QFontMetricsF(self.small)
        wide, high = metrics.horizontalAdvance(text), metrics.height()
        width, height = self.size(pin)
        x, y = spot
        spots = (
            QRectF(x - wide / 2, y + height / 2 + 0.5, wide, high),
            QRectF(x + width / 2 + 1, y - high / 2, wide, high),
            QRectF(x - width / 2 - wide - 1, y - high / 2, wide, high),
            QRectF(x - wide / 2, y - height / 2 - high - 0.5, wide, high),
        )
        clear = (
            box for box in spots if room.contains(box) and not any(box.intersects(each) for each in taken)
        )
        return next(clear, None)

    def leader(self, painter: QPainter, pin: Pin, spot: Point, true: Point) -> None:
        """Draw the line to its true place from a pin that had to give way."""
        if hypot(spot[0] - true[0], spot[1] - true[1]) < 2:
            return
        painter.setPen(tone_pen(self._theme, pin.tone, 1.2))
        painter.drawLine(QPointF(*spot), QPointF(*true))
        painter.setBrush(QColor(self._theme.line(pin.tone)))
        painter.drawEllipse(QPointF(*true), 2.2, 2.2)

    def _round(self, painter: QPainter, box: QRectF, line: QPen, fill: QColor) -> None:
        painter.setPen(line)
        painter.setBrush(fill)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)


def _head(painter: QPainter, tip: QPointF, angle: float, colour: str) -> None:
    painter.save()
    painter.translate(tip)
    painter.rotate(-angle)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawPolygon(QPolygonF([QPointF(8, 0), QPointF(-2, -5), QPointF(-2, 5)]))
    painter.restore()


def _zigzag(painter: QPainter, middle: QPointF, along: QPointF, theme: Theme) -> None:
    painter.save()
    painter.translate(middle)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.sea))
    painter.drawEllipse(QPointF(), 9, 9)
    painter.setPen(QPen(QColor(theme.contradicted), 2.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    steep = abs(along.y()) > abs(along.x())
    steps = ((0.3, -1.0), (-0.3, -0.3), (0.3, 0.3), (-0.3, 1.0))
    points = [QPointF(y * 9, x * 9) if steep else QPointF(x * 9, y * 9) for x, y in steps]
    painter.drawPolyline(QPolygonF(points))
    painter.restore()
