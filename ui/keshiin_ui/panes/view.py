"""What the panes show: an analysis, its explanation, and the one numbering of cards and lettering of hops."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from keshiin.explain.meanings import BY_WEIGHT, BY_ZONE
from keshiin.span import Span
from keshiin_ui.look.theme import Tone
from keshiin_ui.panes.selection import Selection

if TYPE_CHECKING:
    from keshiin.analysis import Analysis
    from keshiin.explain.model import Card, Explanation
    from keshiin.judge.model import EvidenceKind
    from keshiin.lookup.model import Place
    from keshiin.route.model import Hop, Joint


@dataclass(frozen=True, slots=True)
class View:
    """One message as every pane sees it, in one language; a change of language makes a new View."""

    analysis: Analysis
    explanation: Explanation

    @property
    def hops(self) -> tuple[Hop, ...]:
        """The hops in message order, newest first."""
        return self.analysis.route.hops

    @property
    def cards(self) -> tuple[Card, ...]:
        """The cards in order of weight; their ``number`` is what every pane shows."""
        return self.explanation.cards

    @property
    def border_hop(self) -> int | None:
        """The index of the last hop on the reader's side, or None where the border is unknown."""
        return self.analysis.route.border.hop

    @property
    def likely(self) -> bool:
        """Whether the border is but likely, and so all that is told of the reader's own service."""
        return self.analysis.route.border.confidence == "likely"

    def letter(self, hop: int) -> str:
        """The letter of a hop."""
        return self.analysis.route.letter(hop)

    def hop_tone(self, hop: int) -> Tone:
        """Who wrote the hop's line, as a tone; quiet where the border is unknown."""
        return BY_ZONE[self.hops[hop - 1].zone]

    def field_tone(self, field: int) -> Tone:
        """Who wrote a header field, as a tone."""
        authors: dict[str, Tone] = {"service": "recorded", "sender": "claimed"}
        return authors.get(self.analysis.route.authors[field], "quiet")

    def is_presumed(self, field: int) -> bool:
        """Whether a field is but probably the service's: it stands below the border, where anybody writes."""
        hop = self.border_hop
        if hop is None or self.analysis.route.authors[field] != "service":
            return False
        return self.analysis.message.fields[field].span.start > self.hops[hop - 1].span.start

    def card_tone(self, card: Card) -> Tone:
        """The tone of a card's number, the same in every pane."""
        return BY_WEIGHT[card.finding.weight]

    def card(self, number: int) -> Card | None:
        """The card of that number."""
        return self.cards[number - 1] if 0 < number <= len(self.cards) else None

    def place(self, hop: int) -> Place | None:
        """Where the network of the hop's peer is registered or estimated, if known."""
        ip = self.hops[hop - 1].ip
        return self.analysis.facts.places.get(ip) if ip else None

    def joint(self, newer: int) -> Joint | None:
        """The joint between that hop and the next older one."""
        return next((joint for joint in self.analysis.route.joints if joint.newer == newer), None)

    def breaks(self, newer: int) -> bool:
        """Whether the way is broken between that hop and the next older one: a card that weighs says so.

        Honest lists hand mail on under other names; there the names differ, and no more is told than that.
        """
        joint = self.joint(newer)
        contradicted = joint is not None and joint.state == "contradicted"
        return contradicted and any(card.finding.is_sign for card in self.joint_cards(newer))

    def joint_cards(self, newer: int) -> tuple[Card, ...]:
        """The cards that are about the joint between that hop and the next older one."""
        pair = {newer, newer + 1}
        return tuple(card for card in self.cards if pair <= set(card_hops(card)))

    def cards_about(self, kind: EvidenceKind, number: int) -> tuple[Card, ...]:
        """The cards that point at that link or attachment, counted from 0."""
        return tuple(
            card
            for card in self.cards
            if any(each.kind == kind and each.value == number for each in card.finding.evidence)
        )

    def hops_of(self, selection: Selection | None) -> frozenset[int]:
        """The hops to highlight for a selection."""
        if selection is None:
            return frozenset()
        if isinstance(selection.value, Span):
            return frozenset(hop.index for hop in self.hops if overlap(hop.span, selection.value))
        if selection.kind == "hop":
            return frozenset({selection.value})
        if selection.kind == "field":
            spans = self.spans_of(selection)
            return frozenset(number for span in spans for number in self.hops_of(Selection("span", span)))
        card = self.card(selection.value)
        return frozenset(card_hops(card)) if card else frozenset()

    def cards_of(self, selection: Selection | None) -> frozenset[int]:
        """The numbers of the cards to highlight for a selection."""
        if selection is None:
            return frozenset()
        if selection.kind == "card" and isinstance(selection.value, int):
            return frozenset({selection.value})
        if selection.kind == "hop":
            return frozenset(card.number for card in self.cards if selection.value in card_hops(card))
        spans = self.spans_of(selection)
        return frozenset(
            card.number
            for card in self.cards
            if any(overlap(mine, span) for mine in self.card_spans(card) for span in spans)
        )

    def spans_of(self, selection: Selection | None) -> tuple[Span, ...]:
        """The spans of the source to highlight for a selection."""
        if selection is None:
            return ()
        if isinstance(selection.value, Span):
            return (selection.value,)
        if selection.kind == "hop":
            return tuple(hop.span for hop in self.hops if hop.index == selection.value)
        if selection.kind == "field":
            # A pane may still show the last message when it is pressed.
            fields = self.analysis.message.fields[selection.value :]
            return tuple(field.span for field in fields[:1])
        card = self.card(selection.value)
        return self.card_spans(card) if card else ()

    def card_spans(self, card: Card) -> tuple[Span, ...]:
        """The spans that a card points at; a hop counts as its whole line where no span is named."""
        spans = tuple(each.value for each in card.finding.evidence if isinstance(each.value, Span))
        return spans or tuple(self.hops[hop - 1].span for hop in card_hops(card) if hop <= len(self.hops))


def card_hops(card: Card) -> tuple[int, ...]:
    """The hops that a card is about, from its finding and its evidence."""
    evidence = (each.value for each in card.finding.evidence if each.kind == "hop")
    numbers = (*card.finding.hops, *(value for value in evidence if isinstance(value, int)))
    return tuple(dict.fromkeys(numbers))


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans share a byte."""
    return one.start < other.end and other.start < one.end
