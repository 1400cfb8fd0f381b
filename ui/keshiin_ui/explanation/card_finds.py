"""What is found in the cards: a place is a card, which is chosen as if it had been pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keshiin.explain.model import Card, plain
from keshiin_ui.panes.selection import Selection
from keshiin_ui.texts.found import MOST, Finder, Found, holds

if TYPE_CHECKING:
    from keshiin_ui.explanation.cards import Cards


class CardFinds(Finder):
    """The cards that hold a text which the reader looks for."""

    def __init__(self, cards: Cards) -> None:
        super().__init__()
        self._cards = cards

    def find(self, wanted: str) -> None:
        """Find every card that holds a text, and show the first."""
        numbers = [frame.card.number for frame in self._cards.frames if wanted and _holds(frame.card, wanted)]
        self.found = Found(tuple((number, 0) for number in numbers[:MOST]), 0, len(numbers) > MOST)
        self._show()

    def _show(self) -> None:
        if self.found.places:
            self._cards.chosen.emit(Selection("card", self.found.places[self.found.at][0]))


def _holds(card: Card, wanted: str) -> bool:
    texts = (card.title, card.seen, card.why, card.not_proof, card.do)
    return any(holds(plain(text), wanted) for text in texts)
