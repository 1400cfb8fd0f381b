"""Whose an address is, with the day on which that was so: it need not have been so when a message came."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta

from keshiin.judge.model import Case
from keshiin.judge.transport.answers import owner_of

OLD = timedelta(days=365)
"""Addresses change hands slowly; what is told within a year of a message is taken as it was then."""


@dataclass(frozen=True, slots=True)
class Ownership:
    """The network's owner by name, its country ("" where unknown), the day of it, and the message's year.

    ``placed_on`` is the day for owner and country together, the older of theirs. The year is "" unless the
    message is so much older or newer that the owner may have been another one.
    """

    network: str
    country: str
    day: str
    placed_on: str
    year: str


def owner_told(case: Case, ip: str) -> Ownership | None:
    """By the registry's answer where it was asked, else by the files; None where neither knows."""
    place = case.facts.places.get(ip)
    asked = owner_of(case.facts.lookups, ip)
    network = asked[1] if asked else place.holder if place else ""
    day = case.facts.lookups[asked[0]].at if asked else place.network_as_of if place else ""
    if not network or not day:
        return None
    country = (place.country if place else None) or ""
    placed_on = min(day, place.as_of or day) if place and country else day
    return Ownership(network, country, day, placed_on, other_year(case, day))


def other_year(case: Case, told: str) -> str:
    """The message's year where it is more than a year before or after a day, else ""."""
    sent = sent_on(case)
    with suppress(ValueError):
        if sent is not None and abs(sent - date.fromisoformat(told[:10])) > OLD:
            return str(sent.year)
    return ""


def year_before(case: Case, told: str) -> str:
    """The message's year where it is of more than a year before a day (ISO 8601), else ""."""
    sent = sent_on(case)
    with suppress(ValueError):
        if sent is not None and date.fromisoformat(told[:10]) - sent > OLD:
            return str(sent.year)
    return ""


def sent_on(case: Case) -> date | None:
    """The day of the message: by the reader's own service where it wrote one, else by the sender."""
    told = case.route.taken_over or case.message.claims.date
    return told.date() if told is not None else None
