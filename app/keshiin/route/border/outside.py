"""What the rules of the border share: who is outside, which peer is a filter, what to offer when unknown."""

from __future__ import annotations

from keshiin.route.model import Border, Hop
from keshiin.route.services import Service, Services

OUTSIDE = frozenset({"public", "documentation", "reserved", "masked"})
# Servers that write a looked-up name only when it leads back to the address.
_CHECKS_NAMES = frozenset({"postfix", "exim", "sendmail", "gmail"})


def undecided(hops: tuple[Hop, ...], hop: Hop, rule: str) -> Border:
    """An unknown border, with the lines to choose from."""
    return Border(None, "unknown", rule, candidates=candidates(hops, hop.index))


def candidates(hops: tuple[Hop, ...], first: int) -> tuple[int, ...]:
    """The lines from ``first`` on whose peer has a public address: three at most, the newest ones."""
    named = [hop.index for hop in hops[first - 1 :] if hop.address_kind in OUTSIDE]
    return tuple(dict.fromkeys([first, *named]))[:3]


def gateway_before(hop: Hop, services: Services) -> Service | None:
    """The filter service whose server the peer is or says it is."""
    found = services.of(hop.rdns or hop.helo)
    return found if found is not None and found.gateway else None


def checked_name(hop: Hop) -> str | None:
    """The peer's looked-up name where the recording server made sure that it leads back to the address."""
    return None if hop.may_be_forged or hop.server not in _CHECKS_NAMES else hop.rdns


def is_rented(name: str, ip: str | None) -> bool:
    """Whether a looked-up name only spells the address, as access and hosting networks do."""
    if ip is None or "." not in ip:
        return False
    octets = ip.split(".")
    label = name.replace("-", ".").replace("_", ".")
    return sum(octet in label.split(".") for octet in octets) >= 2 or "".join(octets) in name
