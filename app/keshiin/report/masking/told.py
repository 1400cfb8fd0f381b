"""Sentences of an explanation without secrets: only what the message gave them is searched for any."""

from __future__ import annotations

from dataclasses import replace

from keshiin.explain.model import Explanation, Piece, Text
from keshiin.report.masking.mask import Mask


def masked_text(text: Text, mask: Mask) -> Text:
    """The text with its values masked; our words and the names of our lists are nobody's secret."""
    masked = [_masked(piece, mask) for piece in text]
    for at in range(1, len(masked) - 1):
        before, mark, after = masked[at - 1 : at + 2]
        if _is_theirs(mark) and mask.is_mark(mark.text) and _quote(before, after):
            # A mark has brackets of its own.
            masked[at - 1] = before._replace(text=before.text[:-1])
            masked[at + 1] = after._replace(text=after.text[1:])
    return tuple(masked)


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
    return piece._replace(text=mask.text(piece.text)) if _is_theirs(piece) else piece


def _quote(before: Piece, after: Piece) -> bool:
    ours = before.kind != "value" and after.kind != "value"
    return ours and (before.text[-1:], after.text[:1]) in (("“", "”"), ("「", "」"))


def _is_theirs(piece: Piece) -> bool:
    """Whether a piece can hold words of the message."""
    return piece.kind == "value" and not piece.known
