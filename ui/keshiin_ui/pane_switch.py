"""The switch between the four panes and the table of details, for where there is room for only one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QTabBar

from keshiin.explain.model import Language
from keshiin_ui.fonts import font, give_role
from keshiin_ui.words import in_language

PANES = ("source", "explanation", "way", "places")
FRONTS = ("source", "explanation", "details", "way", "places")
FOUR_FROM_WIDTH, FOUR_FROM_HEIGHT, BANNER = 60, 32, 9.5


class PaneSwitch(QTabBar):
    """A tab for each pane, and one for the details; ``turned`` names what the reader wants."""

    turned = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        give_role(self, "body")
        for _ in FRONTS:
            self.addTab("")
        # Where only one pane has room, what was found says more than the source it was found in.
        self.turn_to("explanation")
        self.currentChanged.connect(lambda place: self.turned.emit(FRONTS[place]))

    @property
    def front(self) -> str:
        """What is chosen."""
        return FRONTS[self.currentIndex()]

    def turn_to(self, front: str) -> None:
        """Choose a pane, or the details."""
        self.setCurrentIndex(FRONTS.index(front))

    def fit(self, width: int) -> bool:
        """Leave the details to the explanation's own tabs where not all have room; whether all have."""
        details, blocked = FRONTS.index("details"), self.blockSignals(True)
        front = self.front
        self.setTabVisible(details, True)
        whole = self.sizeHint().width() <= width
        self.setTabVisible(details, whole)
        self.turn_to("explanation" if front == "details" and not whole else front)
        self.blockSignals(blocked)
        return whole

    def name_of(self, front: str) -> str:
        """What a pane is called."""
        return self.tabText(FRONTS.index(front))

    def retranslate(self, language: Language) -> None:
        """Say everything in that language."""
        tr = in_language(language)
        names = (tr("Source"), tr("Explanation"), tr("Details"), tr("Way"), tr("Places"))
        for place, name in enumerate(names):
            self.setTabText(place, name)
        self.setAccessibleName(tr("Panes"))


def is_wide_enough(width: int) -> bool:
    """Whether two panes fit beside each other into so many pixels, measured by the size of the text."""
    return width >= FOUR_FROM_WIDTH * _em()


def is_high_enough(height: int) -> bool:
    """Whether two panes fit above each other into so many pixels, measured by the size of the text."""
    return height >= FOUR_FROM_HEIGHT * _em()


def usual_banner() -> int:
    """How high a banner above the panes usually is, in pixels."""
    return round(BANNER * _em())


def _em() -> int:
    return QFontInfo(font("body")).pixelSize()
