"""Templates become pieces: our words, the message's values, and the terms that the glossary explains."""

from __future__ import annotations

import re
from collections.abc import Mapping

from keshiin.explain.glossary import terms_in
from keshiin.explain.model import Language, Piece, Text
from keshiin.explain.texts import translate
from keshiin.explain.values import shown

_PLACE = re.compile(r"\{([a-z_]{1,30})\}")


def fill(
    language: Language, template: str, values: Mapping[str, str], explained: set[str] | None = None
) -> Text:
    """The template in that language, split at its ``{names}``; a value is a piece, never part of a template.

    ``explained`` are the terms that the reader has been offered already; new ones are added to it.
    """
    already = set() if explained is None else explained
    pieces: list[Piece] = []
    for at, part in enumerate(_PLACE.split(translate(language, template))):
        if at % 2:
            pieces.append(Piece("value", shown(language, part, values.get(part, "?"))))
        elif part:
            pieces.extend(_with_terms(language, part, already))
    return tuple(pieces)


def _with_terms(language: Language, part: str, already: set[str]) -> list[Piece]:
    pieces: list[Piece] = []
    end = 0
    for start, stop, term in terms_in(part, language):
        if term in already:
            continue
        already.add(term)
        if part[end:start]:
            pieces.append(Piece("plain", part[end:start]))
        pieces.append(Piece("term", part[start:stop], term))
        end = stop
    if part[end:]:
        pieces.append(Piece("plain", part[end:]))
    return pieces
