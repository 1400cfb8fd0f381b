"""The addresses that a message merely claims and that somebody can be asked about on the reader's wish."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from keshiin.domains import is_address, registrable
from keshiin.route.addresses import address_kind, embedded
from keshiin.route.services import known_services

if TYPE_CHECKING:
    from keshiin.analysis import Analysis
    from keshiin.route.model import Hop

MOST_CLAIMED = 8


def claimed_addresses(analysis: Analysis) -> tuple[str, ...]:
    """Each once, the nearest first: public, from the sending side's lines and fields.

    None is of the reader's own provider. Without a border there are none: any line could be the provider's.
    """
    peer = analysis.route.peer
    if peer is None:
        return ()
    own = _Own(analysis)
    claims = [hop for hop in analysis.route.hops if hop.zone == "claimed"]
    theirs = {hop.ip for hop in claims if hop.ip and own.names(hop)} | {peer.ip}
    written = [hop.ip for hop in claims]
    written += [each.ip for each in analysis.route.client_addresses if each.author == "sender"]
    kept = (ip for ip in written if ip and ip not in theirs and not own.holds(ip))
    asked = dict.fromkeys(inner for ip in kept if (inner := askable(ip)) and not own.holds(inner))
    return tuple(ip for ip in asked if ip != askable(peer.ip))[:MOST_CLAIMED]


def askable(ip: str | None) -> str | None:
    """The address itself, the IPv4 one inside NAT64 or 6to4; None for one that nobody outside knows."""
    inner = embedded(ip) if ip else None
    return inner if inner is not None and address_kind(inner) == "public" else None


class _Own:
    """What is known of the reader's own provider: its names, its addresses, the networks that they lie in."""

    def __init__(self, analysis: Analysis) -> None:
        route = analysis.route
        inside = [hop for hop in route.hops if hop.recorded]
        self._places = analysis.facts.places
        self._known = known_services()
        named = {hop.by or "" for hop in inside}
        named |= {name or "" for hop in inside if hop.zone == "internal" for name in (hop.rdns, hop.helo)}
        named |= {route.border.service or "", *analysis.settings.my_services}
        self._names = {name for name in named if name and not is_address(name)}
        self._addresses = {hop.by_ip for hop in inside} | {hop.ip for hop in inside if hop.zone == "internal"}
        self._addresses |= {name for name in named if is_address(name)}
        self._networks = set(filter(None, (self._network(ip) for ip in self._addresses if ip)))

    def names(self, hop: Hop) -> bool:
        """Whether a line claims that its peer is a server of the provider."""
        return any(self._is_own(name) for name in _names_of(hop))

    def holds(self, ip: str) -> bool:
        """Whether an address is one of the provider's, or lies in a network of its."""
        return ip in self._addresses or self._network(ip) in self._networks

    def _network(self, ip: str) -> int | None:
        place = self._places.get(ip)
        return place.asn if place else None

    def _is_own(self, name: str) -> bool:
        end = registrable(name)
        return any(self._known.same(own, name) or (end and registrable(own) == end) for own in self._names)


def _names_of(hop: Hop) -> Iterator[str]:
    yield from (name for name in (hop.rdns, hop.helo) if name and "." in name and not is_address(name))
