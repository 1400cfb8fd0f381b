"""Templates become pieces: our words, the message's values, and the terms that the glossary explains."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from keshiin.explain.glossary import terms_in
from keshiin.explain.model import Language, Piece, Text
from keshiin.explain.texts import translate
from keshiin.explain.values import shown

OURS = frozenset({"as_of", "count", "country", "duration", "help", "in_country", "office", "weekday"})
"""The values that are told in words of ours and need not be set apart."""

KEPT = 200
"""Letters of a value up to which its piece is kept; a message can hold longer ones, and many of them."""

_PLACE = re.compile(r"\{([a-z_]{1,30})\}")


def fill(
    language: Language, template: str, values: Mapping[str, str], explained: set[str] | None = None
) -> Text:
    """The template in that language, split at its ``{names}``; a value is a piece, never part of a template.

    It is of the kind "value", or "plain" where its words are ours.

    ``explained`` are the terms that the reader has been offered already; new ones are added to it.
    """
    terms = _terms(language, template)
    offered = terms - explained if explained else terms
    if explained is not None:
        explained |= offered
    words, names = _taken_apart(language, template, offered)
    if not names:
        return words
    pieces = list(words)
    for at, name in names:
        value = values.get(name, "?")
        pieces[at] = (_kept_value if len(value) <= KEPT else _value)(language, name, value)
    return tuple(pieces)


def _value(language: Language, name: str, value: str) -> Piece:
    """A value as it is shown."""
    return Piece("plain" if name in OURS else "value", shown(language, name, value))


# The cards of one message tell the same few values again and again.
_kept_value = lru_cache(maxsize=2048)(_value)


@cache
def _terms(language: Language, template: str) -> frozenset[str]:
    """The glossary's terms that stand in the template."""
    parts = _PLACE.split(translate(language, template))[::2]
    return frozenset(term for part in parts for _, _, term in terms_in(part, language))


@cache
def _taken_apart(
    language: Language, template: str, offered: frozenset[str]
) -> tuple[Text, tuple[tuple[int, str], ...]]:
    """The pieces of a template, its terms marked where they are offered, and where which value stands.

    Our texts are few, and every message needs the same ones.
    """
    pieces: list[Piece] = []
    names: list[tuple[int, str]] = []
    left = set(offered)
    for at, part in enumerate(_PLACE.split(translate(language, template))):
        if at % 2:
            names.append((len(pieces), part))
            pieces.append(Piece("value", ""))
        else:
            pieces.extend(_with_terms(language, part, left))
    return tuple(pieces), tuple(names)


def _with_terms(language: Language, part: str, left: set[str]) -> Iterator[Piece]:
    """Words of ours; each term that is left to be offered is a piece at its first place."""
    end = 0
    for start, stop, term in terms_in(part, language):
        if term not in left:
            continue
        left.remove(term)
        if part[end:start]:
            yield Piece("plain", part[end:start])
        yield Piece("term", part[start:stop], term)
        end = stop
    if part[end:]:
        yield Piece("plain", part[end:])
