"""What a record of a location or network file says; a value of the wrong type is not there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from keshiin.lookup.countries import label_point

# Files without a radius (DB-IP): nine in ten cities of two such files lay within this of each other in Japan.
UNSTATED_ACCURACY_KM = 400


@dataclass(frozen=True, slots=True)
class Location:
    """Where a network is; without ``accuracy_km`` only the country is known and the point is its label's."""

    country: str | None = None
    city: str | None = None
    accuracy_km: int | None = None
    latitude: float | None = None
    longitude: float | None = None
    anycast: bool = False


@dataclass(frozen=True, slots=True)
class Owner:
    """Who runs a network: its autonomous system number and name."""

    asn: int | None = None
    name: str | None = None
    anycast: bool = False


def location_of(record: Mapping[str, object]) -> Location:
    """The location in a record of a City or Country file."""
    country = _text(_inner(record, "country").get("iso_code"))
    if country is None:
        return Location()
    city = _text(_inner(_inner(record, "city"), "names").get("en"))
    spot = _inner(record, "location")
    latitude, longitude = _degrees(spot.get("latitude"), 90), _degrees(spot.get("longitude"), 180)
    anycast = _inner(record, "traits").get("is_anycast") is True
    if city is None or latitude is None or longitude is None:
        point = label_point(country) or (None, None)
        return Location(country=country, latitude=point[0], longitude=point[1], anycast=anycast)
    radius = _number(spot.get("accuracy_radius")) or UNSTATED_ACCURACY_KM
    return Location(country, city, radius, latitude, longitude, anycast)


def owner_of(record: Mapping[str, object]) -> Owner:
    """The owner in a record of an ASN file."""
    return Owner(
        asn=_number(record.get("autonomous_system_number")),
        name=_text(record.get("autonomous_system_organization")),
        anycast=record.get("is_anycast") is True,
    )


def _inner(record: Mapping[str, object], key: str) -> Mapping[str, object]:
    value = record.get(key)
    return value if isinstance(value, dict) else {}


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _number(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else None


def _degrees(value: object, most: int) -> float | None:
    return float(value) if isinstance(value, int | float) and -most <= value <= most else None
