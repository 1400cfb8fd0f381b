"""Places made better by what the network answered: the registry's owner and country, the names of today."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from keshiin.countries import label_point
from keshiin.lookup.model import Lookup, Place

_MOST_NAMES = 3


def with_answers(places: Mapping[str, Place], lookups: Iterable[Lookup]) -> dict[str, Place]:
    """The same places; those that somebody was asked about tell the answers as well."""
    better = dict(places)
    for lookup in lookups:
        place = better.get(lookup.question)
        if place is None or lookup.outcome != "answered":
            continue
        if lookup.kind == "ptr":
            better[lookup.question] = _named(place, lookup)
        elif lookup.kind == "rdap":
            better[lookup.question] = _owned(place, lookup)
    return better


def _named(place: Place, lookup: Lookup) -> Place:
    names = lookup.answer.get("names")
    texts = [each for each in names if isinstance(each, str)] if isinstance(names, list | tuple) else []
    return replace(place, names=tuple(texts[:_MOST_NAMES]), asked_on=lookup.at)


def _owned(place: Place, lookup: Lookup) -> Place:
    told = lookup.texts
    owner = told.get("organisation") or told.get("network")
    better = replace(place, owner=owner or place.owner, asked_on=lookup.at)
    country = told.get("country", "").upper()
    point = label_point(country)
    # Where a file knows the town it knows more than the registry, which tells the owner's country.
    if place.city or point is None or country == place.country:
        return better
    return replace(
        better,
        country=country,
        latitude=point[0],
        longitude=point[1],
        source=told.get("registry") or lookup.to,
        as_of=lookup.at,
    )
