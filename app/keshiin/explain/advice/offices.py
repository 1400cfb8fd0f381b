"""Offices that help: names, numbers and where each was read, as dated data."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from keshiin.explain.model import Language
from keshiin.texts import N_
from keshiin_resources import path

if TYPE_CHECKING:
    from keshiin.analysis import Analysis

ANYWHERE = ""
"""The country of an office that takes reports from any."""
_ENDINGS = {"UK": "GB"}
"""Endings of names that are not their country's code."""
OFFICE = N_("{office}: {contact} ({help}).")
ONLY_OFFICE = N_("{office}: {contact} ({help}). Contact checked on {as_of}.")
LAST_OFFICE = N_("{office}: {contact} ({help}). The contacts were checked on {as_of}.")


@dataclass(frozen=True, slots=True)
class Office:
    """One office: what to ring or write to, what it helps with, and the day its source was read.

    ``country`` is "" of one for all countries. ``mail`` takes reports ("" where none does) of up to
    ``most_bytes``; ``asks`` says what it wants.
    """

    id: str
    country: str
    name: str
    contact: str
    help: str
    source: str
    as_of: str
    mail: str = ""
    most_bytes: int = 0
    asks: str = ""


USUAL: Mapping[Language, tuple[str, ...]] = {"ja": ("JP",), "en": (ANYWHERE, "GB", "JP")}
"""Whose offices readers of a language are shown, in that order, where their country is not known."""


@cache
def offices_for(situation: str, language: Language, home: str = "") -> tuple[Office, ...]:
    """The offices that fit a situation; those of the reader's own country first, which is "" if not known."""
    fitting = [each for each in all_offices(language) if situation in _file()[each.id]["when"]]
    order = countries(language, home)
    return tuple(sorted((each for each in fitting if each.country in order), key=_place_in(order)))


@cache
def nearest_first(language: Language, home: str = "") -> tuple[Office, ...]:
    """Every office, those first that the reader would be shown."""
    return tuple(sorted(all_offices(language), key=_place_in(countries(language, home))))


def countries(language: Language, home: str) -> tuple[str, ...]:
    """The countries whose offices a reader is shown, the nearest first."""
    if not home or (home,) == USUAL[language]:
        return USUAL[language]
    return (home, ANYWHERE, *(("JP",) if language == "ja" else ()))


def home_of(analysis: Analysis) -> str:
    """The country of the reader by his own word or his mail service's name; "" where neither tells one.

    Only a country that has an office here is told: other endings of names say too little.
    """
    settings, border, peer = analysis.settings, analysis.route.border, analysis.route.peer
    named = (*settings.my_addresses, *settings.my_services, border.service or "", (peer and peer.by) or "")
    endings = (name.rstrip(".").rpartition(".")[2].upper() for name in named)
    known = {about["country"] for about in _file().values()}
    return next((home for each in endings if (home := _ENDINGS.get(each, each)) and home in known), "")


def _place_in(order: tuple[str, ...]) -> Callable[[Office], int]:
    return lambda office: order.index(office.country) if office.country in order else len(order)


def office_steps(offices: Sequence[Office]) -> Iterator[tuple[str, str, Mapping[str, str]]]:
    """The contacts; on which day they were checked is told once, the oldest of their days."""
    for office in offices:
        values = {
            "office": office.name,
            "contact": office.contact,
            "help": office.help,
            "as_of": min(each.as_of for each in offices),
        }
        last = LAST_OFFICE if len(offices) > 1 else ONLY_OFFICE
        yield office.id, last if office is offices[-1] else OFFICE, values


@cache
def all_offices(language: Language) -> tuple[Office, ...]:
    """Every office of every country, in the order of the file."""
    return tuple(
        Office(
            id_,
            about["country"],
            about[language]["name"],
            about["contact"],
            about[language]["help"],
            about["source"],
            str(about["as_of"]),
            about.get("mail", ""),
            about.get("most_bytes", 0),
            about[language].get("asks", ""),
        )
        for id_, about in _file().items()
    )


@cache
def _file() -> dict[str, dict[str, Any]]:
    return tomllib.loads(path("offices.toml").read_text("utf-8"))
