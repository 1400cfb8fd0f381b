"""Text with chips: a value that stands on one needs no quotation marks around it."""

from __future__ import annotations

from keshiin.explain.model import Piece, Text

PAIRS = {"“": "”", "「": "」", "『": "』"}


def without_quotes(text: Text) -> Text:
    """The same pieces without the quotation marks that stand directly around a value."""
    pieces = list(text)
    for place in range(1, len(pieces) - 1):
        before, value, after = pieces[place - 1 : place + 2]
        if value.kind == "value" and _quoted(before, after):
            # Two chips that touched would look like one, and a chip beside a term like a part of it.
            ends = " " if place > 1 else "", " " if place + 2 < len(pieces) else ""
            pieces[place - 1] = Piece("plain", before.text[:-1] or ends[0])
            pieces[place + 1] = Piece("plain", after.text[1:] or ends[1])
    return tuple(pieces)


def _quoted(before: Piece, after: Piece) -> bool:
    if before.kind != "plain" or after.kind != "plain":
        return False
    closing = PAIRS.get(before.text[-1:])
    return closing is not None and after.text.startswith(closing)
