"""At the border, the peer greeted with an address that is not its own."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterator

from keshiin.domains import is_address, normal
from keshiin.judge.model import Case, Group, Seen, Words
from keshiin.judge.pointing import at_mark
from keshiin.judge.transport.trust import PUBLIC
from keshiin.texts import N_

GROUP: Group = "route"
NEEDS = ("peer_ip",)
CAUSE = "helo"
_SEEN = N_("The sending machine gave the address “{helo}” as its name. It came from {ip}.")
WORDS = {
    "": Words(
        N_("The machine gave another machine’s address"),
        _SEEN,
        N_("A mail server knows its own address. A program that sends bulk mail often invents one."),
        N_("A badly set up mail program does this too."),
        N_("Do not trust this message by its sender’s name alone."),
    ),
    "same_network": Words(
        N_("The machine gave another address of its network"),
        _SEEN,
        N_("Mail servers of companies seldom do this. Machines on home or mobile connections do."),
        N_("Both addresses are in one network. A router that shares one address would explain it."),
        N_("Do not trust this message by its sender’s name alone."),
    ),
}
SHARED_BITS = {4: 16, 6: 32}
"""How long a prefix two addresses share when they plausibly belong to one network."""


def find(case: Case) -> Iterator[Seen]:
    """One finding where the HELO is a public address other than the peer's."""
    peer = case.route.peer
    if peer is None or peer.ip is None or not peer.helo or not is_address(peer.helo):
        return
    given, seen = ipaddress.ip_address(normal(peer.helo)), ipaddress.ip_address(peer.ip)
    if given == seen or not given.is_global or peer.address_kind not in PUBLIC:
        return
    variant = "same_network" if _one_network(given, seen) else ""
    evidence = (at_mark(peer, "helo", contradicted=True), at_mark(peer, "ip"))
    values = {"helo": str(given), "ip": peer.ip}
    yield Seen("odd", evidence, values, variant, hops=(peer.index,))


def _one_network(
    one: ipaddress.IPv4Address | ipaddress.IPv6Address, other: ipaddress.IPv4Address | ipaddress.IPv6Address
) -> bool:
    if one.version != other.version:
        return False
    dropped = one.max_prefixlen - SHARED_BITS[one.version]
    return int(one) >> dropped == int(other) >> dropped
