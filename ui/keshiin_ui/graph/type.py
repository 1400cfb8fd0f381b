"""The graph's measures: its three fonts, and every length as a multiple of the smallest line's height."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from keshiin_ui.fonts import font
from keshiin_ui.graph.layout import Extent, Gaps
from keshiin_ui.graph.words import Line, Weight


@dataclass(frozen=True)
class Type:
    """Fonts and lengths at the present text size; ``narrow`` gives nodes and gaps less room."""

    name: QFont
    line: QFont
    small: QFont
    narrow: bool = False

    @classmethod
    def now(cls) -> Type:
        """The measures at the application's text size."""
        return cls(font("small", bold=True), font("tiny"), font("tiny"))

    @property
    def unit(self) -> float:
        """The height of the smallest line, in pixels."""
        return QFontMetricsF(self.small).height()

    @property
    def pad(self) -> float:
        """The room between a node's edge and its text."""
        return self.unit * (0.25 if self.narrow else 0.5)

    @property
    def gaps(self) -> Gaps:
        """The widths between nodes."""
        unit = self.unit
        if self.narrow:
            return Gaps(unit * 0.75, unit * 1.6, unit * 0.4, unit * 5.5, unit * 0.45)
        return Gaps(unit * 1.5, unit * 2.8, unit * 0.7, unit * 5.5, unit * 0.9)

    def of(self, weight: Weight) -> QFont:
        """The font of a line."""
        return {"name": self.name, "line": self.line, "small": self.small}[weight]

    def height(self, weight: Weight) -> float:
        """The height of a line."""
        return QFontMetricsF(self.of(weight)).height()

    def width(self, text: str, weight: Weight) -> float:
        """How wide a text is, in pixels."""
        return QFontMetricsF(self.of(weight)).horizontalAdvance(text)

    def cut(self, line: Line, width: float) -> str:
        """The line's text, cut to a width: at its start where its end tells most."""
        if line.short and self.width(line.text, line.weight) > width >= self.width(line.short, line.weight):
            return line.short
        mode = Qt.TextElideMode.ElideLeft if line.tail else Qt.TextElideMode.ElideRight
        return QFontMetricsF(self.of(line.weight)).elidedText(line.text, mode, width + 0.5)

    def extent(self, lines: tuple[Line, ...], small: bool, round_: bool = False) -> Extent:
        """How much room a node with these lines takes; a round one is as high as wide."""
        wish = max(self.width(line.text, line.weight) for line in lines) + 1 + 2 * self.pad
        natural = max(self.width(line.short or line.text, line.weight) for line in lines) + 1 + 2 * self.pad
        # Half of a card's number stands on the node, so its first line keeps clear of the edge.
        height = sum(self.height(line.weight) for line in lines) + self.unit * 0.75
        if round_:
            side = max(natural, height, self.unit * 2.7)
            return Extent(side, side, side, side)
        floor, most = (4.0, 9.0) if small else (5.2, 12.0)
        if self.narrow:
            floor = 2.6 if small else 3.2
        said = max((self._ours(line) for line in lines), default=0.0)
        least = min(max(said, self.unit * floor), self.unit * most)
        natural = min(max(natural, least), self.unit * most)
        wish = max(natural, min(wish, self.unit * most))
        return Extent(least, natural, wish, height)

    def _ours(self, line: Line) -> float:
        if line.weight != "small" and not line.whole:
            return 0.0
        return self.width(line.short or line.text, line.weight) + 1 + 2 * self.pad
