"""Every field of a hop and of its place, under the names of the contract, which experts' tools share."""

from __future__ import annotations

from keshiin.lookup.model import Place
from keshiin.route.model import Hop

FIELDS = (
    ("ip", "ip"),
    ("address_kind", "address_kind"),
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
    ("zone", "zone"),
    ("time_text", "time_text"),
)
FLAGS = ("masked", "may_be_forged", "doubtful")


def hop_facts(hop: Hop) -> tuple[tuple[str, str], ...]:
    """The fields as names and values; "" where there is none, two quotation marks where it is empty."""
    facts = [(name, _said(getattr(hop, attribute))) for name, attribute in FIELDS]
    facts += [(name, "true" if getattr(hop, name) else "") for name in FLAGS]
    facts.append(("time", hop.time.isoformat() if hop.time else ""))
    facts.append(("delay_s", "" if hop.delay_s is None else f"{hop.delay_s:+d}"))
    facts.append(("readable", "" if hop.readable else "false"))
    facts += [("cut", f"{cut.limit}: {cut.allowed:,} / {cut.found:,}") for cut in hop.cuts]
    facts.append(("raw", hop.raw))
    return tuple(facts)


def place_facts(place: Place | None) -> tuple[tuple[str, str], ...]:
    """Where the network is registered or estimated, whose it is, and who says so."""
    if place is None:
        return ()
    asn = "" if place.asn is None else f"AS{place.asn}"
    accuracy = "" if place.accuracy_km is None else f"{place.accuracy_km} km"
    return (
        ("place", _joined(place.country, place.city, accuracy)),
        ("coordinates", "" if place.latitude is None else f"{place.latitude}, {place.longitude}"),
        ("network", _joined(asn, place.network)),
        ("anycast", "true" if place.anycast else ""),
        ("source", _joined(place.source, place.as_of)),
        ("network_as_of", place.network_as_of),
        ("owner", place.owner or ""),
        ("names", ", ".join(place.names)),
        ("asked_on", place.asked_on),
    )


def _said(value: str | None) -> str:
    return "" if value is None else value or '""'


def _joined(*parts: str | None) -> str:
    return " ".join(filter(None, parts))
