"""Templates become pieces: our words, the message's values, and the terms that the glossary explains."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import cache, partial
from typing import NamedTuple

from keshiin.explain.model import Language, Piece, Text
from keshiin.explain.wording.clock import ISO_DAY, iso_told
from keshiin.explain.wording.glossary import terms_in
from keshiin.explain.wording.listed_names import is_listed
from keshiin.explain.wording.values import shown
from keshiin.kept import kept_for_short
from keshiin.own_clock import Clock, as_written
from keshiin.texts import translate

OURS = frozenset(
    (
        "as_of", "count", "country", "duration", "filter", "help", "in_country", "meaning", "method",
        "office", "weekday",
    )
)  # fmt: skip
"""The values that are told in words of ours and need not be set apart."""

MOMENTS = frozenset({"as_of", "created", "date", "day", "encoded", "time", "written", "year"})
"""The values that can be a year, an hour, a day or a moment, which are told in words."""

CLOCKED = frozenset({"date", "day", "encoded", "time"})
"""Those of them that can be a moment by the reader's clock, a ``day`` of which is told alone.

One that is ``written`` so keeps its zone.
"""

KEPT = 200
"""Letters of a value up to which its piece is kept; a message can hold longer ones, and many of them."""

_MARKS: Mapping[Language, tuple[str, str, str]] = {"en": ("“", "”, “", "”"), "ja": ("「", "」、「", "」")}
"""What stands before, between and behind values that are listed."""
PLACE = re.compile(r"\{([a-z_]{1,30})\}")
"""Where a value stands in a template, by its name."""


class _Template(NamedTuple):
    """The pieces of a template, and which value stands at which of them."""

    pieces: Text
    places: tuple[tuple[int, str], ...]


def by_clock(values: Mapping[str, str], clock: Clock) -> Mapping[str, str]:
    """The values with their moments by that clock; what has no hour stays."""
    if clock is as_written or CLOCKED.isdisjoint(values):
        return values
    return {name: _moved(value, clock) if name in CLOCKED else value for name, value in values.items()}


def _moved(value: str, clock: Clock) -> str:
    if len(value) <= ISO_DAY:
        return value
    try:
        return clock(datetime.fromisoformat(value)).isoformat(" ")
    except ValueError:
        return value


def fill(language: Language, template: str, values: Mapping[str, str]) -> Text:
    """The template in that language, split at its ``{names}``; a value is a piece, never part of a template.

    It is of the kind "value", or "plain" where its words are ours.
    """
    return _filled(language, _taken_apart(language, template)[0], values)


def fill_all(language: Language, templates: tuple[str, ...], values: Mapping[str, str]) -> tuple[Text, ...]:
    """The same of templates that stand together, in which each term is offered once, at its first place."""
    return tuple([_filled(language, each, values) for each in _taken_apart(language, *templates)])


def _filled(language: Language, template: _Template, values: Mapping[str, str]) -> Text:
    if not template.places:
        return template.pieces
    pieces = list(template.pieces)
    for at, name in reversed(template.places):
        pieces[at : at + 1] = _value(language, name, values.get(name, "?"))
    return tuple(pieces)


# The cards of one message tell the same few values again and again.
@kept_for_short(KEPT, most=2048, at=2)
def _value(language: Language, name: str, value: str) -> Text:
    """A value as it is shown; ``listed`` holds several, each on a line, and each is set apart alone."""
    if name in MOMENTS:
        told = iso_told(value[:ISO_DAY] if name == "day" else value, partial(translate, language))
        if told != value or value.isdecimal():
            return (Piece("plain", told),)
    if name != "listed":
        if name in OURS:
            return (Piece("plain", shown(language, name, value)),)
        return (Piece("value", shown(language, name, value), known=is_listed(name, value)),)
    first, between, last = _MARKS[language]
    pieces: list[Piece] = []
    for one in value.split("\n"):
        pieces += (Piece("plain", between if pieces else first), Piece("value", shown(language, name, one)))
    return (*pieces, Piece("plain", last))


@cache
def _taken_apart(language: Language, *templates: str) -> tuple[_Template, ...]:
    """Templates that stand together. Our texts are few, and every message needs the same ones."""
    offered = set[str]()
    return tuple(_template(language, each, offered) for each in templates)


def _template(language: Language, template: str, offered: set[str]) -> _Template:
    pieces: list[Piece] = []
    places: list[tuple[int, str]] = []
    for at, part in enumerate(PLACE.split(translate(language, template))):
        if at % 2:
            places.append((len(pieces), part))
            pieces.append(Piece("value", ""))
        else:
            pieces.extend(_with_terms(language, part, offered))
    return _Template(tuple(pieces), tuple(places))


def _with_terms(language: Language, part: str, offered: set[str]) -> Iterator[Piece]:
    """Words of ours; each term that was not offered yet is a piece at its first place."""
    end = 0
    for start, stop, term in terms_in(part, language):
        if term in offered:
            continue
        offered.add(term)
        if part[end:start]:
            yield Piece("plain", part[end:start])
        yield Piece("term", part[start:stop], term)
        end = stop
    if part[end:]:
        yield Piece("plain", part[end:])
