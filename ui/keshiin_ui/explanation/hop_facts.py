"""Every field of a hop and of its place, under the names of the contract, which experts' tools share."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.countries import country_name
from keshiin.explain.cuts import cut_told
from keshiin.explain.ids import both
from keshiin.explain.model import plain
from keshiin.lookup.model import Place
from keshiin.route.model import Hop
from keshiin.visible import unfolded
from keshiin_ui.explanation.fact import Fact, Telling

FIELDS = (
    ("rdns", "rdns"),
    ("helo", "helo"),
    ("ident", "ident"),
    ("auth", "auth"),
    ("by", "by"),
    ("by_ip", "by_ip"),
    ("with", "with_"),
    ("software", "software"),
    ("server", "server"),
    ("tls", "tls"),
    ("id", "id"),
    ("for", "for_"),
    ("envelope_from", "envelope_from"),
    ("time_text", "time_text"),
)
FLAGS = ("masked", "may_be_forged", "doubtful")


def hop_facts(hop: Hop, who: str, telling: Telling) -> Iterator[Fact]:
    """The fields; two quotation marks where one is empty, ``who`` for who says so."""
    yield telling.explained("zone", who, hop.zone)
    yield telling.data("ip", hop.ip)
    yield telling.words("address_kind", "address", hop.address_kind)
    for name, attribute in FIELDS:
        yield telling.data(name, _said(getattr(hop, attribute)))
    for name in FLAGS:
        yield telling.flag(name, getattr(hop, name) or None)
    yield telling.moment("time", hop.time.isoformat() if hop.time else "")
    yield telling.data("delay_s", "" if hop.delay_s is None else f"{hop.delay_s:+d}")
    yield telling.flag("readable", None if hop.readable else False)
    for cut in hop.cuts:
        yield telling.said("cut", plain(cut_told(cut, telling.language)))
    yield telling.data("raw", unfolded(hop.raw))


def place_facts(place: Place | None, telling: Telling) -> Iterator[Fact]:
    """Where the network is registered or estimated, whose it is, and who says so."""
    if place is None:
        return
    asn = "" if place.asn is None else f"AS{place.asn}"
    accuracy = "" if place.accuracy_km is None else f"{place.accuracy_km} km"
    code, language = place.country, telling.language
    country = both(language, country_name(code, language), code) if code else ""
    yield telling.said("place", _joined(country, place.city, accuracy))
    yield telling.data(
        "coordinates", "" if place.latitude is None else f"{place.latitude}, {place.longitude}"
    )
    yield telling.data("network", _joined(asn, place.network))
    yield telling.flag("anycast", place.anycast or None)
    yield telling.data("source", _joined(place.source, telling.day(place.as_of)))
    yield telling.said("network_as_of", telling.day(place.network_as_of))
    yield telling.data("owner", place.owner)
    yield telling.data("names", ", ".join(place.names))
    yield telling.said("asked_on", telling.day(place.asked_on))


def _said(value: str | None) -> str:
    return "" if value is None else value or '""'


def _joined(*parts: str | None) -> str:
    return " ".join(filter(None, parts))
