"""Addresses written as names: ``in-addr.arpa``, ``ip6.arpa`` (RFC 1035, 3596) and block lists (RFC 5782)."""

from __future__ import annotations

import re
from ipaddress import IPv4Address, IPv6Address

from keshiin.route.addresses import parse

_V4_SUFFIX, _V6_SUFFIX = ".in-addr.arpa", ".ip6.arpa"
_NIBBLES = 32
_OF_NIBBLES = re.compile(r"(?:[0-9a-f]\.){32}ip6\.arpa")


def reversed_labels(ip: str) -> str | None:
    """``4.3.2.1`` for 1.2.3.4, thirty-two nibbles for an IPv6 address; None for what is no address."""
    address = parse(ip)
    if address is None:
        return None
    digits = str(address).split(".") if address.version == 4 else address.exploded.replace(":", "")
    return ".".join(reversed(digits))


def reverse_name(ip: str) -> str | None:
    """The name at which the address's network tells its names; None for what is no address."""
    labels = reversed_labels(ip)
    if labels is None:
        return None
    return labels + (_V6_SUFFIX if labels.count(".") + 1 == _NIBBLES else _V4_SUFFIX)


def reverse_zone(ip: str) -> str:
    """The zone of the address's neighbourhood (/24, /64), whose name server learns of the question."""
    name = reverse_name(ip) or ""
    labels = name.split(".")
    return ".".join(labels[16:] if name.endswith(_V6_SUFFIX) else labels[1:])


def named_address(name: str) -> str | None:
    """The address that a name below ``in-addr.arpa`` or ``ip6.arpa`` stands for, None for any other name."""
    bare = name.rstrip(".").lower()
    try:
        if bare.endswith(_V4_SUFFIX):
            return str(IPv4Address(".".join(reversed(bare.removesuffix(_V4_SUFFIX).split(".")))))
        if _OF_NIBBLES.fullmatch(bare):
            return str(IPv6Address(int(bare.removesuffix(_V6_SUFFIX).replace(".", "")[::-1], 16)))
    except ValueError:
        return None
    return None
