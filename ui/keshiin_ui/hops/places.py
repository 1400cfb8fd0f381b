"""Places in the reader's words: where a network is registered or estimated, and how exact that is."""

from __future__ import annotations

from keshiin.countries import country_name
from keshiin.explain.model import Language
from keshiin.lookup.model import Place
from keshiin_ui.texts.words import in_language


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
