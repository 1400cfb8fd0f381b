"""Sentences of an explanation without secrets: only what the message gave them is searched for any."""

from __future__ import annotations

from dataclasses import replace

from keshiin.explain.model import Explanation, Piece, Text
from keshiin.report.masking.mask import Mask


def masked_text(text: Text, mask: Mask) -> Text:
    """The text with its values masked; our words and the names of our lists are nobody's secret."""
    return tuple(_masked(piece, mask) for piece in text)


def masked_explanation(told: Explanation, mask: Mask) -> Explanation:
    """The same of every sentence of an explanation."""
    return replace(
        told,
        headline=masked_text(told.headline, mask),
        known=tuple(each._replace(text=masked_text(each.text, mask)) for each in told.known),
        unknown=tuple(each._replace(text=masked_text(each.text, mask)) for each in told.unknown),
        next_steps=tuple(each._replace(text=masked_text(each.text, mask)) for each in told.next_steps),
        cards=tuple(
            each._replace(
                title=masked_text(each.title, mask),
                seen=masked_text(each.seen, mask),
                why=masked_text(each.why, mask),
                not_proof=masked_text(each.not_proof, mask),
                do=masked_text(each.do, mask),
            )
            for each in told.cards
        ),
        border_why=masked_text(told.border_why, mask),
    )


def _masked(piece: Piece, mask: Mask) -> Piece:
    return piece._replace(text=mask.text(piece.text)) if is_theirs(piece) else piece


def is_theirs(piece: Piece) -> bool:
    """Whether a piece can hold words of the message."""
    return piece.kind == "value" and not piece.known
