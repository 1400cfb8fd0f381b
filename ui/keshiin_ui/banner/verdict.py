"""The words of the banner: the headline, what is known and what is not; they scroll where room is short."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontInfo, QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from keshiin.explain.model import Explanation, Language, Text
from keshiin_ui.explanation.answer import SENTENCES, name_lines, run_together
from keshiin_ui.look.fonts import font
from keshiin_ui.look.theme import Theme
from keshiin_ui.widgets.flow_text import FlowText
from keshiin_ui.widgets.label import PlainLabel

# The words may take what leaves the panes so many ems, and in any case that share of the window.
PANES, SHARE = 30, 0.22
GAP = 2
# So many lines what is known takes with most messages; behind a short sentence the next one has them.
LINES = 3
ONE_LINE = 100_000
ALL = 100_000
TOP = Qt.AlignmentFlag.AlignTop


class Verdict(QScrollArea):
    """The headline, and below it two lines.

    Where not all of it has room, the lines stand side by side, so that both begin in sight.
    """

    term_wanted = Signal(str, QPoint)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._language: Language = "en"
        self._sentences: tuple[list[Text], list[Text]] = [], []
        self._narrow = self._side_by_side = self.brief = False
        self._spared = ALL
        self._favoured = False
        # The height that all of it would take, also while it is brief.
        self.whole = 0
        self.headline = FlowText(theme, "display")
        self.known_name = PlainLabel(role="body", bold=True, name="lineName")
        self.unknown_name = PlainLabel(role="body", bold=True, name="lineName")
        self.known, self.unknown = FlowText(theme), FlowText(theme)
        self._lines = (self.known_name, self.known), (self.unknown_name, self.unknown)
        for flow in (self.headline, self.known, self.unknown):
            flow.term_wanted.connect(self.term_wanted)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(0)
        self._lay()
        self._words = _Words()
        column = QVBoxLayout(self._words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.headline)
        column.addLayout(self._grid)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self._words)
        self._show_lines()

    def tell(self, explanation: Explanation) -> None:
        """Say the verdict on a message."""
        self._language = explanation.language
        self._sentences = (
            [each.text for each in explanation.known],
            [each.text for each in explanation.unknown],
        )
        self.headline.set_text(explanation.headline)
        self._show_lines()
        self.fit()

    def be_brief(self, brief: bool) -> None:
        """Say the headline alone, since the rest stands elsewhere; or all of it again."""
        if brief != self.brief:
            self.brief = brief
            self._show_lines()
            self.fit()

    def _show_lines(self) -> None:
        for parts, sentences in zip(self._lines, self._sentences, strict=True):
            for part in parts:
                part.setVisible(bool(sentences) and not self.brief)

    def narrow(self, narrow: bool) -> None:
        """Have little width, or enough."""
        if narrow != self._narrow:
            self._narrow = narrow
            self.headline.take_role("title" if narrow else "display")

    def spare(self, height: int) -> None:
        """Be no higher than that, but for one line of the headline."""
        if height != self._spared:
            self._spared = height
            self.fit()

    def favour(self, favoured: bool) -> None:
        """Take all that is spared, since the reader is to look at these words; or their share again."""
        if favoured != self._favoured:
            self._favoured = favoured
            self.fit()

    def fit(self) -> None:
        """Say of each line its first sentence and the next ones as far as it has room, and be as high."""
        if not any(self._sentences):
            return
        height, em = self.window().height(), QFontInfo(font("body")).pixelSize()
        room = max(round(SHARE * height), height - PANES * em, self._spared if self._favoured else 0)
        rows = self._height_of_rows()
        side_by_side = self._narrow and not self.brief and rows > room
        if side_by_side != self._side_by_side:
            self._side_by_side = side_by_side
            self._lay()
        self._fill()
        # Texts that wrap can be pressed together by a layout; the answer must not be.
        width = self.viewport().width()
        needed = self._words.layout().totalHeightForWidth(width)
        headline = self.headline.heightForWidth(width)
        room = max(room, headline)
        self.whole = min(rows, room)
        if side_by_side:
            above = headline + GAP + self.known_name.sizeHint().height()
            line = self.known.heightForWidth(ONE_LINE)
            room = above + max(1, ceil((room - above) / line)) * line
            if room > self._spared:
                lines = (self._spared - above) // line
                room = above + lines * line if lines > 0 else headline
        self.setFixedHeight(min(needed, room, self._in_lines(headline)))
        reach = Qt.FocusPolicy.TabFocus if needed > self.height() else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(reach)

    def _in_lines(self, headline: int) -> int:
        """What may be taken; less than the headline only in whole lines of it, and one in any case."""
        line = self.headline.heightForWidth(ONE_LINE)
        return self._spared if self._spared >= headline else max(self._spared // line, 1) * line

    def _fill(self) -> None:
        for (name, flow), sentences in zip(self._lines, self._sentences, strict=True):
            self._say(flow, sentences, flow.width())
            # A paragraph's lines are further apart than those of many a font.
            lower = 0 if self._side_by_side else flow.baseline - QFontMetricsF(name.font()).ascent()
            name.setContentsMargins(0, round(lower), 0, 0)

    def _say(self, flow: FlowText, sentences: list[Text], width: int) -> None:
        """Say the first sentence, and the next ones as far as all of them have room in so many lines.

        What is not known are no whole sentences: in lines of their own they would have to be a list.
        """
        lines = LINES if flow is self.known and not self._narrow else 1
        for count in range(min(SENTENCES, len(sentences)), 0, -1):
            flow.set_text(run_together(sentences[:count], self._language))
            if flow.heightForWidth(width) <= lines * flow.heightForWidth(ONE_LINE):
                break

    def _lay(self) -> None:
        for at, parts in enumerate(self._lines):
            for order, part in enumerate(parts):
                self._grid.removeWidget(part)
                row, column = (order, at) if self._side_by_side else (at, order)
                side = TOP if self._side_by_side or part is parts[0] else Qt.AlignmentFlag(0)
                self._grid.addWidget(part, row, column, side)
        self._grid.setColumnStretch(0, int(self._side_by_side))
        self._grid.setColumnStretch(1, 1)

    def _height_of_rows(self) -> int:
        """How high the words would be, in pixels, with one line below the other."""
        width = self.viewport().width()
        names = max(name.sizeHint().width() for name, _ in self._lines)
        inner = width - names - self._grid.horizontalSpacing()
        height = self.headline.heightForWidth(width)
        for (_, flow), sentences in zip(self._lines, self._sentences, strict=True):
            self._say(flow, sentences, inner)
            height += flow.heightForWidth(inner) if sentences else 0
        return height

    def retranslate(self, language: Language) -> None:
        """Say everything in that language."""
        name_lines(self, self.known_name, self.unknown_name, language)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The lines get their own widths from the layout only after this.
        QTimer.singleShot(0, self, self.fit)


class _Words(QWidget):
    """The words, as high as they need in their width: their smallest height is for a narrower one."""

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)
