"""Where the network of an address is registered and who owns it, from files on the disk."""

from __future__ import annotations

from collections.abc import Sequence

from keshiin.lookup.model import Place
from keshiin.lookup.places.database import Database
from keshiin.lookup.places.records import Location, Owner, location_of, owner_of
from keshiin.route.addresses import address_kind, embedded
from keshiin_resources import path

REMEMBERED = 8_192


class Places:
    """Answers by address from the files of each kind, the first that knows it; nothing is opened before."""

    def __init__(self, locations: Sequence[Database], owners: Sequence[Database]) -> None:
        self._locations = tuple(locations)
        self._owners = tuple(owners)
        self._remembered: dict[str, Place | None] = {}

    @classmethod
    def bundled(cls, own: Sequence[Database] = ()) -> Places:
        """The files that come with the program, behind those of the user."""
        return cls(
            locations=[*(file for file in own if file.kind in ("city", "country")), _bundled("country.mmdb")],
            owners=[*(file for file in own if file.kind == "network"), _bundled("asn.mmdb")],
        )

    def find(self, ip: str) -> Place | None:
        """The place of a public address, None for any other; its country is None where no file knows it."""
        if ip in self._remembered:
            return self._remembered.get(ip)
        place = self._look_up(ip)
        if len(self._remembered) < REMEMBERED:
            self._remembered[ip] = place
        return place

    def _look_up(self, ip: str) -> Place | None:
        address = embedded(ip)
        if address is None or address_kind(address) != "public":
            return None
        location, place_file = self._location(address)
        owner, owner_file = self._owner(address)
        return Place(
            country=location.country,
            city=location.city,
            accuracy_km=location.accuracy_km,
            asn=owner.asn,
            network=owner.name,
            anycast=location.anycast or any(file.anycast(address) for file in self._owners),
            latitude=location.latitude,
            longitude=location.longitude,
            source=place_file.maker if place_file else "",
            as_of=place_file.date if place_file else "",
            network_as_of=owner_file.date if owner_file else "",
        )

    def _location(self, ip: str) -> tuple[Location, Database | None]:
        for file in self._locations:
            location = location_of(file.place(ip))
            if location.country:
                return location, file
        return Location(), next(reversed(self._locations), None)

    def _owner(self, ip: str) -> tuple[Owner, Database | None]:
        for file in self._owners:
            owner = owner_of(file.owner(ip))
            if owner.asn:
                return owner, file
        return Owner(), next(reversed(self._owners), None)


def _bundled(name: str) -> Database:
    return Database(path("geo", name))
