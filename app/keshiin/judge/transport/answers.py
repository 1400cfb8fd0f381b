"""What the network answered, read from look-ups: names of an address, addresses of a name, a network's owner.

A look-up of kind ``ptr`` answers ``names``; of kind ``a`` or ``aaaa``, ``addresses``; of kind ``rdap``,
``network`` (the registered name) and ``organisation``; of kind ``domain``, ``created``. An answer of another
shape is passed over.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from keshiin.domains import normal
from keshiin.lookup.model import Lookup

Lookups = tuple[Lookup, ...]


def ptr_names(lookups: Lookups, ip: str) -> Iterator[tuple[int, str]]:
    """The names that the address's own network gives it, each with the number of its look-up."""
    for at, lookup in _answered(lookups, ("ptr",), ip):
        for name in _strings(lookup.answer.get("names")):
            yield at, normal(name)


def forward_addresses(lookups: Lookups, name: str) -> dict[str, int]:
    """The addresses of a name, each with the number of the look-up that gave it."""
    return {
        normal(address): at
        for at, lookup in _answered(lookups, ("a", "aaaa"), name)
        for address in _strings(lookup.answer.get("addresses"))
    }


def was_asked(lookups: Lookups, kinds: tuple[str, ...], question: str) -> bool:
    """Whether a question of one of the kinds got an answer, be it that there is nothing."""
    return any(
        lookup.kind in kinds
        and lookup.outcome in ("answered", "no-data")
        and normal(lookup.question) == normal(question)
        for lookup in lookups
    )


def owner_of(lookups: Lookups, ip: str) -> tuple[int, str] | None:
    """The look-up's number, and the organisation and the name of the address's network as one text."""
    if told := network_of(lookups, ip):
        return told[0], ", ".join(dict.fromkeys(filter(None, told[1:])))
    return None


def network_of(lookups: Lookups, ip: str) -> tuple[int, str, str] | None:
    """The look-up's number, and organisation and name of the address's network, one of them perhaps ""."""
    for at, lookup in _answered(lookups, ("rdap",), ip):
        organisation, network = (lookup.answer.get(key) for key in ("organisation", "network"))
        told = [each if isinstance(each, str) else "" for each in (organisation, network)]
        if any(told):
            return at, told[0], told[1]
    return None


def organisation_names(lookup: Lookup) -> str:
    """The organisation that a registry named, in Latin letters and in its own script; "" for none."""
    told = (lookup.answer.get(key) for key in ("organisation", "organisation_local"))
    return " / ".join(each for each in told if isinstance(each, str) and each)


def registered(lookups: Lookups, domain: str) -> tuple[int, date] | None:
    """The day on which a domain was registered, with the look-up's number; None where no registry said so."""
    for at, lookup in _answered(lookups, ("domain",), domain):
        created = lookup.answer.get("created")
        with suppress(ValueError):
            if isinstance(created, str):
                return at, date.fromisoformat(created[:10])
    return None


def listed_on(lookups: Lookups, ip: str) -> Iterator[tuple[int, str]]:
    """The block lists that name the address, each with the number of its look-up."""
    for at, lookup in _answered(lookups, ("blocklist",), ip):
        if lookup.answer.get("listed") is True:
            yield at, str(lookup.answer.get("list") or lookup.to)


def _answered(lookups: Lookups, kinds: tuple[str, ...], question: str) -> Iterator[tuple[int, Lookup]]:
    for at, lookup in enumerate(lookups):
        asked = normal(lookup.question)
        if lookup.outcome == "answered" and lookup.kind in kinds and asked == normal(question):
            yield at, lookup


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, (list, tuple)):
        yield from (each for each in value if isinstance(each, str))
