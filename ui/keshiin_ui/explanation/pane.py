"""The explanation pane: the cards, and behind a second tab the expert's table; each can be searched."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QTabWidget

from keshiin.explain.model import Language
from keshiin.texts import N_
from keshiin_ui.explanation.card_finds import CardFinds
from keshiin_ui.explanation.cards import Cards
from keshiin_ui.explanation.details import Details
from keshiin_ui.explanation.row_finds import RowFinds
from keshiin_ui.explanation.searched import Searched
from keshiin_ui.explanation.terms import explain_term
from keshiin_ui.look.theme import Theme
from keshiin_ui.panes.frames import tabs
from keshiin_ui.panes.selection import Selection
from keshiin_ui.panes.view import View
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.tip import Tip


class ExplanationPane(QTabWidget):
    """What was seen, in words or as a table; ``chosen`` tells the card that the reader pressed."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, tip: Tip) -> None:
        super().__init__()
        tabs(self)
        self._tip = tip
        self._language: Language = "en"
        self.cards = Cards(theme)
        self.details = Details()
        self.searched = (
            Searched(self.cards, CardFinds(self.cards), N_("Find in the explanation")),
            Searched(self.details, RowFinds(self.details), N_("Find in the details")),
        )
        for page in self.searched:
            self.addTab(page, "")
        self.details.find_wanted.connect(self.begin_finding)
        self.cards.chosen.connect(self.chosen)
        self.cards.term_wanted.connect(self.explain_term)

    def show_analysis(self, view: View | None) -> None:
        """Show what is said of a message, or nothing."""
        for _ in self.steps(view):
            pass
        for _ in self.steps_of_details(view):
            pass

    def steps(self, view: View | None) -> Iterator[None]:
        """The cards in steps, those that have room on the screen in the first; the table is for itself."""
        self._tip.hide()
        yield from self.cards.steps(view)
        self.searched[0].bar.renew()

    def steps_of_details(self, view: View | None) -> Iterator[None]:
        """The table in steps."""
        yield from self.details.steps(view)
        self.searched[1].bar.renew()

    def begin_finding(self) -> None:
        """Begin to find in the tab that is in front."""
        self.searched[self.currentIndex()].bar.begin()

    def select(self, selection: Selection | None) -> None:
        """Mark what goes with a selection."""
        self.cards.select(selection)
        self.details.select(selection)

    def retranslate(self, language: Language) -> None:
        """Say everything in that language."""
        self._language = language
        tr = in_language(language)
        self.setTabText(0, tr("Explanation"))
        self.setTabText(1, tr("Details"))
        self.cards.retranslate(language)
        self.details.retranslate(language)
        for page in self.searched:
            page.bar.retranslate(language)

    def explain_term(self, term: str, point: QPoint) -> None:
        """Explain a glossary term at a point of the screen; "" takes the explanation away."""
        explain_term(self._tip, term, self._language, point)
