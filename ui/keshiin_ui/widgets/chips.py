"""Text with chips: a value that stands on one needs no quotation marks around it, and no blank."""

from __future__ import annotations

from unicodedata import east_asian_width

from keshiin.explain.model import Piece, Text

PAIRS = {"“": "”", "「": "」", "『": "』"}


def on_chips(text: Text) -> Text:
    """The same pieces without what sets a value apart where it stands on no chip."""
    return _closed_up(_without_quotes(text))


def _without_quotes(text: Text) -> Text:
    """The pieces without the quotation marks that stand directly around a value."""
    pieces = list(text)
    for place in range(1, len(pieces) - 1):
        before, value, after = pieces[place - 1 : place + 2]
        if value.kind == "value" and _quoted(before, after):
            # Two chips that touched would look like one, and a chip beside a term like a part of it.
            ends = " " if place > 1 else "", " " if place + 2 < len(pieces) else ""
            pieces[place - 1] = Piece("plain", before.text[:-1] or ends[0])
            pieces[place + 1] = Piece("plain", after.text[1:] or ends[1])
    return tuple(pieces)


def _closed_up(text: Text) -> Text:
    """The pieces without the blanks between a value and Japanese letters: a chip has room of its own."""
    values = (False, *(piece.kind == "value" for piece in text), False)
    made: list[Piece] = []
    for place, piece in enumerate(text):
        words = piece.text
        if piece.kind == "plain":
            if values[place] and words.startswith(" ") and _is_wide(words[1:2]):
                words = words[1:]
            if values[place + 2] and words.endswith(" ") and _is_wide(words[-2:-1]):
                words = words[:-1]
        made.append(piece if words == piece.text else piece._replace(text=words))
    return tuple(made)


def _is_wide(letter: str) -> bool:
    return bool(letter) and east_asian_width(letter) in "WF"


def _quoted(before: Piece, after: Piece) -> bool:
    if before.kind != "plain" or after.kind != "plain":
        return False
    closing = PAIRS.get(before.text[-1:])
    return closing is not None and after.text.startswith(closing)
