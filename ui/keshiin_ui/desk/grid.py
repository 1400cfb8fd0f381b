"""Four panes in two rows; where room is short two of them, or one, with a switch above."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QTabWidget, QVBoxLayout, QWidget

from keshiin.explain.model import Language
from keshiin_ui.desk.switch import PANES, PaneSwitch, is_high_enough, is_wide_enough
from keshiin_ui.explanation.pane import ExplanationPane
from keshiin_ui.graph.widget import HopGraph
from keshiin_ui.map.widget import RouteMap
from keshiin_ui.panes.frames import Pane

MARGIN = 8
TABS_OF_EXPLANATION = ("explanation", "details")


class PaneGrid(QWidget):
    """The panes by name, as many of them as have room.

    ``single`` where there is one, ``paired`` where there are two, and ``joined`` where the switch holds the
    explanation's tabs too. ``low`` tells whether not all have room because of the height, and the answer has
    to share it.
    """

    low = Signal(bool)

    def __init__(
        self, left: QTabWidget, explanation: ExplanationPane, graph: HopGraph, places: RouteMap
    ) -> None:
        super().__init__()
        self.left, self.explanation, self.graph, self.map = left, explanation, graph, places
        contents = (left, explanation, graph, places)
        self.panes = {name: Pane(content) for name, content in zip(PANES, contents, strict=True)}
        self.switch = PaneSwitch()
        self.switch.turned.connect(self._turn)
        explanation.currentChanged.connect(self._follow)
        self.single = self.paired = self.joined = self.is_low = False
        self._shared: int | None = None
        self._arrange()

    def _arrange(self) -> None:
        self.upper_row = _split(Qt.Orientation.Horizontal, self.panes["source"], self.panes["explanation"])
        self.lower_row = _split(Qt.Orientation.Horizontal, self.panes["way"], self.panes["places"])
        self.rows = _split(Qt.Orientation.Vertical, self.upper_row, self.lower_row)
        self.rows.setStretchFactor(0, 8)
        self.rows.setStretchFactor(1, 6)
        self.rows.setSizes([800, 540])
        for columns, other in ((self.upper_row, self.lower_row), (self.lower_row, self.upper_row)):
            columns.setSizes([488, 512])
            columns.splitterMoved.connect(lambda _, __, mine=columns, its=other: its.setSizes(mine.sizes()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(4)
        layout.addWidget(self.switch)
        layout.addWidget(self.rows, 1)
        self._show_panes()

    def name_panes(self, language: Language) -> None:
        """Say in that language what the panes are called."""
        self.switch.retranslate(language)
        for name, pane in self.panes.items():
            pane.setAccessibleName(self.switch.name_of(name))
        self.left.setAccessibleName(self.switch.name_of("source"))
        self.explanation.setAccessibleName(self.switch.name_of("explanation"))
        self._fit()

    def dividers(self) -> dict[str, QSplitter]:
        """The dividers whose place is remembered, by name."""
        return {"rows": self.rows, "upper": self.upper_row, "lower": self.lower_row}

    def _show_panes(self) -> None:
        """Show all panes, or the pair or the one that the switch names."""
        front = "explanation" if self.switch.front in TABS_OF_EXPLANATION else self.switch.front
        for name, pane in self.panes.items():
            pane.setVisible(not self.single or name == front)
        for row, names in ((self.upper_row, PANES[:2]), (self.lower_row, PANES[2:])):
            row.setVisible(front in names or not (self.single or self.paired))
        self.switch.setVisible(self.single or self.paired)
        self.explanation.tabBar().setVisible(not self.joined)

    def _turn(self, front: str) -> None:
        """Bring to the front what the switch names."""
        if self.joined and front in TABS_OF_EXPLANATION:
            self.explanation.setCurrentIndex(TABS_OF_EXPLANATION.index(front))
        self._show_panes()

    def _follow(self, tab: int) -> None:
        """Let the switch name the tab of the explanation that is on the screen."""
        if self.joined and self.switch.front in TABS_OF_EXPLANATION:
            self.switch.turn_to(TABS_OF_EXPLANATION[tab])

    def share(self, height: int) -> None:
        """Have so many pixels beside the whole banner, which is briefer while these panes are ``low``."""
        self._shared = height
        self._fit()

    def _fit(self) -> None:
        # What the banner gives up must not call back the panes for which it has to.
        height = self.height() if self._shared is None else self._shared
        low, single = not is_high_enough(height), not is_wide_enough(self.width())
        paired = low and not single
        self.graph.keep_room(not low and not single)
        # One pane alone has the explanation's tabs in the switch, not in a line of their own.
        joined = self.switch.fit(self.width() - 2 * MARGIN, paired) and single
        if (single, paired, joined) != (self.single, self.paired, self.joined):
            self.single, self.paired, self.joined = single, paired, joined
            self._follow(self.explanation.currentIndex())
            self._show_panes()
        if low != self.is_low and self._shared is not None:
            self.is_low = low
            self.low.emit(low)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self._fit()


def _split(orientation: Qt.Orientation, *widgets: QWidget) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.setHandleWidth(8)
    splitter.setChildrenCollapsible(False)
    for widget in widgets:
        splitter.addWidget(widget)
    return splitter
