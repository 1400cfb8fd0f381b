"""What the shape of a card's number says, in words."""

from __future__ import annotations

from keshiin.explain.model import Card, plain
from keshiin.texts import N_
from keshiin_ui.texts.words import Translator

WEIGHTS = {
    "serious": N_("This weighs heavily."),
    "odd": N_("This alone weighs little; several together weigh more."),
    "confirms": N_("This speaks for the message."),
    "neutral": N_("This is for information and weighs nothing."),
}
SHAPES = {
    "serious": N_("Diamond: weighs heavily"),
    "odd": N_("Square: weighs little alone"),
    "confirms": N_("Ring: speaks for the message"),
    "neutral": N_("Disc: for information"),
}


def weight_words(card: Card, tr: Translator) -> str:
    """How much a card weighs, in a sentence."""
    return tr(WEIGHTS[card.finding.weight])


def number_tip(card: Card, tr: Translator) -> str:
    """What the mark with a card's number says: the card, its weight, and what each of the shapes means."""
    shapes = (tr(said) for said in SHAPES.values())
    return "\n".join((f"{card.number}. {plain(card.title)}", weight_words(card, tr), "", *shapes))
