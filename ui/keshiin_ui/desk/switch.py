"""The switch between the four panes and the table of details, for where there is room for one or two."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QTabBar

from keshiin.explain.model import Language
from keshiin.texts import N_
from keshiin_ui.look.fonts import font, give_role
from keshiin_ui.texts.words import in_language

PANES = ("source", "explanation", "way", "places")
FRONTS = ("source", "explanation", "details", "way", "places")
PAIRS = {"explanation": N_("Source and explanation"), "way": N_("Way and places")}
FOUR_FROM_WIDTH, FOUR_FROM_HEIGHT = 60, 32


class PaneSwitch(QTabBar):
    """A tab for each pane, and one for the details, or one for each pair of panes that stand side by side.

    ``turned`` names what the reader wants.
    """

    turned = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._names: dict[str, str] = dict.fromkeys(FRONTS, "")
        self._language: Language = "en"
        self._paired = False
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
        """Choose a pane, or the details, or the pair in which they stand."""
        if self._paired:
            front = "way" if front in PANES[2:] else "explanation"
        self.setCurrentIndex(FRONTS.index(front))

    def fit(self, width: int, paired: bool) -> bool:
        """Show the tabs that there are for one pane or a pair; whether the details are among them.

        They are left to the explanation's own tabs where not all have room.
        """
        front, blocked, self._paired = self.front, self.blockSignals(True), paired
        self._say()
        needed = sum(self.tabSizeHint(place).width() for place in range(self.count()))
        whole = not paired and needed <= width
        for place, name in enumerate(FRONTS):
            shown = name in PAIRS if paired else whole or name != "details"
            # Qt lays a bar out anew even where nothing changes, and that would bring the next call of this.
            if shown != self.isTabVisible(place):
                self.setTabVisible(place, shown)
        self.turn_to(front if whole or front != "details" else "explanation")
        self.blockSignals(blocked)
        return whole

    def name_of(self, front: str) -> str:
        """What a pane is called."""
        return self._names[front]

    def retranslate(self, language: Language) -> None:
        """Say everything in that language."""
        self._language, tr = language, in_language(language)
        names = (tr("Source"), tr("Explanation"), tr("Details"), tr("Way"), tr("Places"))
        self._names = dict(zip(FRONTS, names, strict=True))
        self.setAccessibleName(tr("Panes"))
        self._say()

    def _say(self) -> None:
        tr = in_language(self._language)
        for place, name in enumerate(FRONTS):
            pair = PAIRS.get(name) if self._paired else None
            said = tr(pair) if pair else self._names[name]
            if said != self.tabText(place):
                self.setTabText(place, said)


def is_wide_enough(width: int) -> bool:
    """Whether two panes fit beside each other into so many pixels, measured by the size of the text."""
    return width >= FOUR_FROM_WIDTH * _em()


def is_high_enough(height: int) -> bool:
    """Whether two panes fit above each other into so many pixels, measured by the size of the text."""
    return height >= FOUR_FROM_HEIGHT * _em()


def _em() -> int:
    return QFontInfo(font("body")).pixelSize()
