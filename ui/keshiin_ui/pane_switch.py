"""The switch between the four panes, for where there is room for only one of them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QTabBar

from keshiin.explain.model import Language
from keshiin_ui.fonts import font, give_role
from keshiin_ui.words import in_language

PANES = ("source", "explanation", "way", "places")
FOUR_FROM_WIDTH, FOUR_FROM_HEIGHT = 60, 32


class PaneSwitch(QTabBar):
    """A tab for each pane; ``turned`` names the pane that the reader wants."""

    turned = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        give_role(self, "body")
        for _ in PANES:
            self.addTab("")
        # Where only one pane has room, what was found says more than the source it was found in.
        self.turn_to("explanation")
        self.currentChanged.connect(lambda place: self.turned.emit(PANES[place]))

    @property
    def pane(self) -> str:
        """The pane that is chosen."""
        return PANES[self.currentIndex()]

    def turn_to(self, pane: str) -> None:
        """Choose a pane."""
        self.setCurrentIndex(PANES.index(pane))

    def retranslate(self, language: Language) -> None:
        """Say everything in that language."""
        tr = in_language(language)
        names = (tr("Source"), tr("Explanation"), tr("Way"), tr("Places"))
        for place, name in enumerate(names):
            self.setTabText(place, name)
        self.setAccessibleName(tr("Panes"))


def has_room_for_four(width: int, height: int) -> bool:
    """Whether four panes fit into so many pixels, measured by the size of the text."""
    em = QFontInfo(font("body")).pixelSize()
    return width >= FOUR_FROM_WIDTH * em and height >= FOUR_FROM_HEIGHT * em
