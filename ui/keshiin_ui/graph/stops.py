"""Draws the graph's nodes: peers, groups, the last service, the reader."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from keshiin.explain.model import Card
from keshiin_ui.graph.chain import Stop
from keshiin_ui.graph.node_lines import Line
from keshiin_ui.graph.signs import TLS
from keshiin_ui.graph.type import Type
from keshiin_ui.look.discs import draw_disc
from keshiin_ui.look.theme import Theme, Tone
from keshiin_ui.panes.view import View

RADIUS = 8.0
RAISED = 0.14
"""How far numbers stand above a node's edge, in units, so that they keep clear of its first line."""


@dataclass(frozen=True)
class Face:
    """How one node looks just now."""

    lines: tuple[Line, ...]
    letter: str
    cards: tuple[Card, ...]
    tls: bool = False
    border: bool = False
    chosen: bool = False
    focused: bool = False


def pen(theme: Theme, tone: Tone, width: float) -> QPen:
    """The line of a meaning: solid for a record, dashed for a claim, dotted where it is not known."""
    made = QPen(QColor(theme.line(tone)), width)
    styles = {"claimed": Qt.PenStyle.DashLine, "quiet": Qt.PenStyle.DotLine}
    made.setStyle(styles.get(tone, Qt.PenStyle.SolidLine))
    made.setCapStyle(Qt.PenCapStyle.FlatCap)
    return made


class StopArtist:
    """Draws nodes with one painter, theme and type."""

    def __init__(self, painter: QPainter, theme: Theme, kind: Type, view: View) -> None:
        self._painter = painter
        self._theme = theme
        self._type = kind
        self._view = view

    def draw(self, rect: QRectF, stop: Stop, face: Face) -> None:
        """Draw one node in its place."""
        if face.chosen:
            self._ring(rect.adjusted(-3, -3, 3, 3), self._theme.line(stop.tone), 5.0, alpha=70)
        if face.focused:
            # Below the letter and the numbers, which stand on its edge.
            self._ring(rect.adjusted(-5, -5, 5, 5), self._theme.focus, 2.0)
        if stop.kind == "you":
            self._disc(rect)
        else:
            self._box(rect, stop, face)
        self._text(rect, stop, face.lines)
        if face.letter:
            tab = self._tab(rect, stop.tone, face.letter)
            if face.tls:
                self._tls(tab.right() + 3, rect, stop.tone)
        taken = self._type.head(face.letter, face.tls)
        edge = QPointF(rect.right(), rect.top() - self._type.unit * RAISED)
        self.numbers(edge, rect.width() - taken, face.cards)

    def numbers(self, end: QPointF, width: float, cards: tuple[Card, ...]) -> None:
        """Draw card numbers in a row that ends at a point; a count stands for those that have no room."""
        step = self._type.disc
        left_out = self._type.left_out(len(cards), width)
        shown = cards[: len(cards) - left_out]
        middle = end - QPointF(step * 0.5, 0)
        if left_out and self._type.places(width) > 1:
            self._more(middle, left_out)
            middle -= QPointF(step, 0)
        for card in reversed(shown):
            self._number(middle, card)
            middle -= QPointF(step, 0)

    def _number(self, middle: QPointF, card: Card) -> None:
        radius = self._type.unit * 0.6
        tone = self._view.card_tone(card)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(self._theme.card))
        self._painter.drawEllipse(middle, radius + 1.5, radius + 1.5)
        draw_disc(self._painter, middle, radius, card.number, tone, self._theme)

    def _more(self, middle: QPointF, count: int) -> None:
        # Square-cornered and pale as no number is, so that it is not taken for a card's.
        made = QFont(self._type.small)
        made.setPointSizeF(made.pointSizeF() * 0.9)
        unit = self._type.unit
        width = max(unit * 1.1, QFontMetricsF(made).horizontalAdvance(f"+{count}") + 4)
        place = QRectF(middle.x() - width / 2, middle.y() - unit * 0.5, width, unit)
        self._painter.setPen(QPen(QColor(self._theme.strong_edge), 1.0))
        self._painter.setBrush(QColor(self._theme.card))
        self._painter.drawRoundedRect(place, 3, 3)
        self._painter.setFont(made)
        self._painter.setPen(QColor(self._theme.quiet))
        self._painter.drawText(place, Qt.AlignmentFlag.AlignCenter, f"+{count}")

    def _box(self, rect: QRectF, stop: Stop, face: Face) -> None:
        edge = pen(self._theme, stop.tone, 2.2 if face.border else 1.4)
        self._painter.setPen(edge)
        if stop.kind == "group":
            self._painter.setBrush(QColor(self._theme.card))
            self._painter.drawRoundedRect(rect.translated(4, -4), RADIUS, RADIUS)
        filled = stop.tone != "recorded" or face.border
        self._painter.setBrush(QColor(self._theme.fill(stop.tone) if filled else self._theme.card))
        self._painter.drawRoundedRect(rect, RADIUS, RADIUS)

    def _disc(self, rect: QRectF) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(self._theme.accent))
        self._painter.drawEllipse(rect)

    def text_top(self, rect: QRectF, stop: Stop, lines: tuple[Line, ...]) -> float:
        """Where the first line of a node begins."""
        high = sum(self._type.height(line.weight) for line in lines)
        bare = stop.kind == "you" or (stop.kind == "service" and not stop.notes)
        lower = 0.0 if bare else 0.22 if self._type.narrow else 0.1
        return rect.center().y() - high / 2 + self._type.unit * lower

    def _text(self, rect: QRectF, stop: Stop, lines: tuple[Line, ...]) -> None:
        y = self.text_top(rect, stop, lines)
        for line in lines:
            height = self._type.height(line.weight)
            self._painter.setFont(self._type.of(line.weight))
            self._painter.setPen(QColor(self._ink(stop, line)))
            text = self._type.cut(line, rect.width() - 2 * self._type.pad)
            place = QRectF(rect.left(), y, rect.width(), height)
            self._painter.drawText(place, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, text)
            y += height

    def _ink(self, stop: Stop, line: Line) -> str:
        if stop.kind == "you":
            return self._theme.on_accent
        inks = {"name": self._theme.text, "line": self._theme.quiet, "small": self._theme.ink(stop.tone)}
        return inks[line.weight]

    def _tab(self, rect: QRectF, tone: Tone, letter: str) -> QRectF:
        made = QFont(self._type.small)
        made.setBold(True)
        self._painter.setFont(made)
        unit = self._type.unit
        tab = QRectF(rect.left() + 4, rect.top() - unit * 0.8, self._type.tab(letter), unit * 1.15)
        self._painter.setPen(QPen(QColor(self._theme.line(tone)), 1.4))
        self._painter.setBrush(QColor(self._theme.card))
        self._painter.drawRoundedRect(tab, 3.5, 3.5)
        self._painter.setPen(QColor(self._theme.ink(tone)))
        self._painter.drawText(tab, Qt.AlignmentFlag.AlignCenter, letter)
        return tab

    def _tls(self, left: float, rect: QRectF, tone: Tone) -> None:
        made = QFont(self._type.small)
        made.setPointSizeF(made.pointSizeF() * 0.82)
        width = QFontMetricsF(made).horizontalAdvance(TLS) + 6
        sign = QRectF(left, rect.top() - self._type.unit * 0.7, width, self._type.unit * 0.84)
        self._painter.setFont(made)
        self._painter.setPen(QPen(QColor(self._theme.strong_edge), 1.0))
        self._painter.setBrush(QColor(self._theme.card))
        self._painter.drawRoundedRect(sign, 3, 3)
        self._painter.setPen(QColor(self._theme.ink(tone)))
        self._painter.drawText(sign, Qt.AlignmentFlag.AlignCenter, TLS)

    def _ring(self, rect: QRectF, colour: str, width: float, alpha: int = 255) -> None:
        made = QColor(colour)
        made.setAlpha(alpha)
        self._painter.setPen(QPen(made, width))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRoundedRect(rect, RADIUS + 3, RADIUS + 3)
