"""What the record of a location or network file tells; a value of the wrong type is not there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from keshiin.lookup.countries import label_point

Record = Mapping[str, object]

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
    """Who runs a network: its autonomous system number and name; whether it is at many places at once."""

    asn: int | None = None
    name: str | None = None
    anycast: bool = False


def location_of(record: Record) -> Location:
    """The location in a record of a file of countries or cities."""
    country = _text(_told(record, "country", "iso_code"))
    if country is None:
        return Location()
    anycast = _told(record, "traits", "is_anycast") is True
    found = _city_of(record)
    if found is None:
        point = label_point(country) or (None, None)
        return Location(country=country, latitude=point[0], longitude=point[1], anycast=anycast)
    city, radius, latitude, longitude = found
    return Location(country, city, radius, latitude, longitude, anycast)


def owner_of(record: Record) -> Owner:
    """The owner in a record of a file of networks."""
    number, name = (record.get(f"autonomous_system_{key}") for key in ("number", "organization"))
    return Owner(_number(number), _name(name), record.get("is_anycast") is True)


def _city_of(record: Record) -> tuple[str, int, float, float] | None:
    """Name, radius in kilometres, latitude and longitude; None where the file tells no city and its point."""
    name = _text(_told(record, "city", "names", "en"))
    if name is None:
        return None
    latitude, longitude = (_degrees(_told(record, "location", axis), most) for axis, most in _AXES)
    if latitude is None or longitude is None:
        return None
    radius = _number(_told(record, "location", "accuracy_radius")) or UNSTATED_ACCURACY_KM
    return name, radius, latitude, longitude


def _told(record: object, *keys: str) -> object:
    """What stands in a record under these keys, one within the other."""
    for key in keys:
        record = record.get(key) if isinstance(record, dict) else None
    return record


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
