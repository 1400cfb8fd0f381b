"""What geoip2 answers from a location or network file; a value of the wrong type is not there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from keshiin.countries import label_point

if TYPE_CHECKING:
    from geoip2.models import ASN, City, Country

# Files without a radius (DB-IP): nine in ten cities of two such files lay within this of each other in Japan.
UNSTATED_ACCURACY_KM = 400
# What stands in files and registries in place of a name; such a network goes by its number.
_NO_NAMES = {"invalid network", "n/a", "network", "no name", "none", "null", "private", "private network"}
_NO_NAMES |= {"not announced", "not assigned", "reserved", "test", "unallocated", "unassigned", "unknown"}
_AXES = (("latitude", 90), ("longitude", 180))


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


def location_of(answer: Country | City | None) -> Location:
    """The location in an answer of a City or Country file."""
    country = _text(answer.country.iso_code) if answer else None
    if answer is None or country is None:
        return Location()
    anycast = answer.traits.is_anycast is True
    found = _city_of(answer)
    if found is None:
        point = label_point(country) or (None, None)
        return Location(country=country, latitude=point[0], longitude=point[1], anycast=anycast)
    city, radius, latitude, longitude = found
    return Location(country, city, radius, latitude, longitude, anycast)


def owner_of(answer: ASN | None) -> Owner:
    """The owner in an answer of an ASN file."""
    if answer is None:
        return Owner()
    return Owner(_number(answer.autonomous_system_number), _name(answer.autonomous_system_organization))


def _city_of(answer: Country | City) -> tuple[str, int, float, float] | None:
    """Name, radius in kilometres, latitude and longitude; None where the file tells no city and its point."""
    spot, city = getattr(answer, "location", None), getattr(answer, "city", None)
    names = getattr(city, "names", None)
    name = _text(names.get("en")) if isinstance(names, dict) else None
    latitude, longitude = (_degrees(getattr(spot, key, None), most) for key, most in _AXES)
    if name is None or latitude is None or longitude is None:
        return None
    radius = _number(getattr(spot, "accuracy_radius", None)) or UNSTATED_ACCURACY_KM
    return name, radius, latitude, longitude


def _name(value: object) -> str | None:
    """An owner's name; None for a placeholder, and for what has no letter (a tax number, a range)."""
    name = _text(value)
    if name is None or name.lower() in _NO_NAMES or not any(map(str.isalpha, name)):
        return None
    return name


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _number(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else None


def _degrees(value: object, most: int) -> float | None:
    return float(value) if isinstance(value, int | float) and -most <= value <= most else None
