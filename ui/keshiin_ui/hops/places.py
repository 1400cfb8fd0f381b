"""Places in the reader's words: a country's name and label point, what is known of a network's place."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from keshiin.explain.model import Language
from keshiin.lookup.model import Place
from keshiin_ui.texts.words import in_language


@dataclass(frozen=True, slots=True)
class Territory:
    """A country's names and the middle at which its label stands, in degrees."""

    latitude: float
    longitude: float
    english: str
    japanese: str


@cache
def territories() -> dict[str, Territory]:
    """All territories by ISO 3166-1 alpha-2 code, read from the disk at first use."""
    file = files("keshiin_resources").joinpath("map", "territories.json")
    table = json.loads(file.read_text("utf-8"))
    return {code: Territory(row["lat"], row["lon"], row["en"], row["ja"]) for code, row in table.items()}


def country_name(code: str, language: Language) -> str:
    """The country's name in the reader's language, or its code where it has none."""
    known = territories().get(code)
    if known is None:
        return code
    return known.japanese if language == "ja" else known.english


def place_text(place: Place, language: Language) -> str:
    """A place in a few words: the country of registration, or the town that it is estimated to be near."""
    tr = in_language(language)
    if place.country is None and place.city is None:
        return tr("region unknown")
    country = country_name(place.country, language) if place.country else ""
    if place.city:
        return tr("near {city}, {country}", city=place.city, country=country or tr("region unknown"))
    return tr("estimated: {country}", country=country)


def precision_text(place: Place, language: Language) -> str:
    """How exact a place is."""
    tr = in_language(language)
    if place.anycast:
        return tr("One address at many places at once: the place says nothing.")
    if place.accuracy_km:
        return tr("Estimated, within about {km} km.", km=place.accuracy_km)
    return tr("Only the country is known.")
