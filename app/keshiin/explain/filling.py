"""Templates become pieces: our words, the message's values, and the terms that the glossary explains."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from keshiin.explain.glossary import terms_in
from keshiin.explain.model import Language, Piece, Text
from keshiin.explain.texts import translate
from keshiin.explain.values import shown

OURS = frozenset({"as_of", "count", "country", "duration", "help", "in_country", "office", "weekday"})
"""The values that are told in words of ours and need not be set apart."""

_PLACE = re.compile(r"\{([a-z_]{1,30})\}")


def fill(
    language: Language, template: str, values: Mapping[str, str], explained: set[str] | None = None
) -> Text:
    """The template in that language, split at its ``{names}``; a value is a piece, never part of a template.

    It is of the kind "value", or "plain" where its words are ours.

    ``explained`` are the terms that the reader has been offered already; new ones are added to it.
    """
    already = set() if explained is None else explained
    pieces: list[Piece] = []
    for run in _runs(language, template):
        if run.name:
            kind: Literal["plain", "value"] = "plain" if run.name in OURS else "value"
            pieces.append(Piece(kind, shown(language, run.name, values.get(run.name, "?"))))
        elif run.terms:
            pieces.extend(_with_terms(run, already))
        else:
            pieces.append(run.piece)
    return tuple(pieces)


@dataclass(frozen=True, slots=True)
class _Run:
    """A stretch of a template: the ``name`` of a value; or our words, with the terms that stand in them."""

    name: str
    piece: Piece
    terms: tuple[tuple[int, int, str], ...] = ()


@lru_cache(maxsize=4096)
def _runs(language: Language, template: str) -> tuple[_Run, ...]:
    """The template taken apart, once: our texts are few, and every message needs the same ones."""
    parts = enumerate(_PLACE.split(translate(language, template)))
    return tuple(
        _Run(part, Piece("value", ""))
        if at % 2
        else _Run("", Piece("plain", part), tuple(terms_in(part, language)))
        for at, part in parts
        if part
    )


def _with_terms(run: _Run, already: set[str]) -> list[Piece]:
    pieces: list[Piece] = []
    end, part = 0, run.piece.text
    for start, stop, term in run.terms:
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
