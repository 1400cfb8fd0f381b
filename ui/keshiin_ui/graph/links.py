"""Draws what lies between the nodes: arrows, gaps in the chain, the border as a wall."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from keshiin_ui.graph.chain import Link
from keshiin_ui.graph.node_lines import Line
from keshiin_ui.graph.stops import pen
from keshiin_ui.graph.type import Type
from keshiin_ui.look.theme import Theme

HEAD = 0.42
WALL = 4.0
CLEAR = 1.5


class LinkArtist:
    """Draws links and walls with one painter, theme and type."""

    def __init__(self, painter: QPainter, theme: Theme, kind: Type) -> None:
        self._painter = painter
        self._theme = theme
        self._type = kind

    def arrow(self, link: Link, left: QPointF, right: QPointF, wall: float | None = None) -> None:
        """Draw a link that holds, or may hold: solid where it is known, dashed where it is not confirmed."""
        # The tip keeps clear of the node's edge, and the head of the node that it comes from, or of a wall.
        tip = right - QPointF(CLEAR, 0)
        begins = left.x() + CLEAR if wall is None else wall + WALL / 2
        size = min(self._type.unit * HEAD, (tip.x() - begins) / 1.9)
        self._painter.setPen(self._line(link))
        self._painter.drawLine(left, tip - QPointF(size * 1.6, 0))
        self._head(tip, size, self._theme.line(link.tone))

    def gap(self, link: Link, left: QPointF, right: QPointF, breaks: bool) -> None:
        """Draw a link that is contradicted: two stubs, and a zigzag, grey where only the names differ."""
        unit, middle = self._type.unit, (left + right) / 2
        reach = unit * 0.75
        self._painter.setPen(self._line(link))
        self._painter.drawLine(left, QPointF(middle.x() - reach, left.y()))
        self._painter.drawLine(QPointF(middle.x() + reach, left.y()), right)
        zigzag = QPen(self._doubt(breaks), 2.2)
        zigzag.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        self._painter.setPen(zigzag)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        steps = ((0.35, -1.25), (-0.35, -0.4), (0.35, 0.3), (-0.35, 1.25))
        self._painter.drawPolyline(QPolygonF([middle + QPointF(x * unit, y * unit) for x, y in steps]))

    def disagreement(
        self, middle: float, top: float, width: float, lines: tuple[str, ...], breaks: bool
    ) -> None:
        """Write beneath a gap what disagrees."""
        self._painter.setPen(self._doubt(breaks))
        self._painter.setFont(self._type.small)
        for text in lines:
            place = QRectF(middle - width / 2, top, width, self._type.unit)
            cut = self._type.cut(Line(text, "small"), width)
            self._painter.drawText(place, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, cut)
            top += self._type.unit

    def wall(self, x: float, top: float, bottom: float, sure: bool) -> None:
        """Draw the border as a thick wall, or as a grey dashed one where it may be."""
        made = QPen(QColor(self._theme.accent if sure else self._theme.quiet), WALL if sure else 2.0)
        made.setCapStyle(Qt.PenCapStyle.RoundCap if sure else Qt.PenCapStyle.FlatCap)
        if not sure:
            made.setDashPattern([3.0, 2.5])
        self._painter.setPen(made)
        self._painter.drawLine(QPointF(x, top), QPointF(x, bottom))

    def label(self, text: str, x: float, top: float, room: tuple[float, float], sure: bool) -> QRectF:
        """Write a wall's label above it, moved sideways to stay within the room; where it stands."""
        made = QFont(self._type.small)
        made.setBold(True)
        self._painter.setFont(made)
        self._painter.setPen(QColor(self._theme.accent if sure else self._theme.quiet))
        width = self._painter.fontMetrics().horizontalAdvance(text) + 4.0
        left = min(max(x - width / 2, room[0]), max(room[1] - width, room[0]))
        place = QRectF(left, top, width, self._type.unit)
        self._painter.drawText(place, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, text)
        return place

    def _doubt(self, breaks: bool) -> QColor:
        return QColor(self._theme.contradicted if breaks else self._theme.quiet)

    def _line(self, link: Link) -> QPen:
        made = pen(self._theme, link.tone, 2.0)
        known = link.state in ("agrees", "stated") and link.tone != "quiet"
        made.setStyle(Qt.PenStyle.SolidLine if known else Qt.PenStyle.CustomDashLine)
        if not known:
            made.setDashPattern([2.2, 1.8])
        return made

    def _head(self, tip: QPointF, size: float, colour: str) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(colour))
        back = tip - QPointF(size * 1.9, 0)
        self._painter.drawPolygon(QPolygonF([tip, back - QPointF(0, size), back + QPointF(0, size)]))
