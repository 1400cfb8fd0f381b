"""The graph's measures: its three fonts, and every length as a multiple of the smallest line's height."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from keshiin.domains import is_address
from keshiin_ui.graph.layout import Extent, Gaps
from keshiin_ui.graph.node_lines import Line, Weight
from keshiin_ui.look.fonts import font

MOST_NUMBERS, LEAST_NUMBERS = 4, 2
WIDEST = 14.0
"""So many lines' heights a node gets at most, where nobody else needs the room."""
SLIM = str.maketrans("「」", "\uff62\uff63")


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
    def disc(self) -> float:
        """How far the middles of two card numbers stand apart."""
        return self.unit * 1.28

    def gaps(self, numbers: int = 0) -> Gaps:
        """The widths between nodes, where a broken link bears so many card numbers at most."""
        unit = self.unit
        wide = self.disc * min(numbers, MOST_NUMBERS)
        if self.narrow:
            return Gaps(unit * 0.75, max(unit * 1.6, wide), unit * 0.75, unit * 5.5, unit * 0.45)
        return Gaps(unit * 1.5, max(unit * 2.8, wide), unit * 0.7, unit * 5.5, unit * 0.9)

    def tab(self, letter: str) -> float:
        """The width of the tab with a hop's letter."""
        return max(self.unit * 1.15, self.width(letter, "name") + self.unit * 0.4)

    def head(self, letter: str, tls: bool) -> float:
        """The width of what stands on a node's upper edge beside the numbers of cards."""
        return (self.tab(letter) if letter else 0.0) + self.unit * (2.0 if tls else 0.4)

    def places(self, width: float) -> int:
        """How many numbers of cards have room in a width, at least one."""
        return max(int(width / self.disc + 0.05), 1)

    def left_out(self, numbers: int, width: float) -> int:
        """How many of so many numbers a count stands for."""
        room = self.places(width)
        return 0 if numbers <= room else numbers - max(room - 1, 1)

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
        """The line's text, cut to a width: an address at its start, a name in its middle.

        Without its start onmicrosoft.com would be read as another name.
        """
        # Quotes of half the width keep the mark of a claim where the whole ones have no room.
        slim = (line.short or line.text).translate(SLIM) if line.bare else ""
        forms = [form for form in (line.text, line.short, slim, line.bare) if form]
        for form in forms:
            if self.width(form, line.weight) <= width:
                return form
        text, mode = line.text, Qt.TextElideMode.ElideRight
        if line.tail:
            text = forms[-1]
            mode = Qt.TextElideMode.ElideLeft if is_address(text) else Qt.TextElideMode.ElideMiddle
        return QFontMetricsF(self.of(line.weight)).elidedText(text, mode, width + 0.5)

    def extent(
        self, lines: tuple[Line, ...], small: bool, round_: bool = False, head: float = 0.0, numbers: int = 0
    ) -> Extent:
        """How much room a node takes with these lines, and on its edge so many numbers beside a ``head``.

        A round one is as high as wide.
        """
        around = 1 + 2 * self.pad
        whole = [self.width(line.text, line.weight) + around for line in lines]
        # What has no room even so needs none.
        wish = max((each for each in whole if each <= self.unit * WIDEST), default=0.0)
        natural = max(self.width(line.short or line.text, line.weight) for line in lines) + around
        # Half of a card's number stands on the node, so its first line keeps clear of the edge.
        height = sum(self.height(line.weight) for line in lines) + self.unit * 0.75
        if round_:
            side = max(natural, height, self.unit * 2.7)
            return Extent(side, side, side, side)
        floor, most = (4.0, 9.0) if small else (5.2, 12.0)
        if self.narrow:
            floor = 3.0 if small else 4.6
        said = max((self._ours(line, small) for line in lines), default=0.0)
        edge = [head + self.disc * min(numbers, most) for most in (LEAST_NUMBERS, MOST_NUMBERS)]
        least = min(max(said, self.unit * floor, edge[0]), self.unit * most)
        natural = min(max(natural, least, edge[1]), self.unit * most)
        wish = max(natural, wish)
        return Extent(least, natural, wish, height, min(said, least))

    def _ours(self, line: Line, small: bool) -> float:
        """The width of a line that is not cut: our own words, in a small node its short name too."""
        if line.weight != "small" and not line.whole and not (small and line.short):
            return 0.0
        return self.width(line.short or line.text, line.weight) + 1 + 2 * self.pad
