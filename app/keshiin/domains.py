"""Host names and the organisations they belong to, by the public-suffix list; no look-ups."""

from __future__ import annotations

import ipaddress
import re
from functools import lru_cache

from keshiin.suffixes import plain_domain, suffixes

HOST_CHARACTERS = 253
"""Characters of the longest host name, without the dot of the root (RFC 1035, 2.3.4)."""
_DOTS = re.compile("[.\u3002\uff0e\uff61]")
_MOST_LETTERS = 48
"""Letters of a name's last labels that are coded; labels before them stay as they are."""
_LONGEST_LABEL = 60
"""Letters that no label of other letters can have, which takes 63 with its mark."""
# Neither joiners nor letters that run from right to left, which have rules of their own.
_SYMBOLS = re.compile("[^\u0590-\u08ff\u200b-\u200f\u2028-\u202e\ufb1d-\ufdff\ufe70-\ufeff]{1,40}")


def normal(host: str) -> str:
    """The host in one form: lower case, A-labels, no final dot; an address literal as its bare address.

    A label that IDNA refuses stays as it is in lower case; a name over 253 characters (RFC 1035) is only
    lowered, since IDNA coding of endless labels costs endless time.
    """
    return host.strip().lower() if len(host) > HOST_CHARACTERS else _normal(host)


def a_labels(host: str) -> str:
    """The host in A-labels where it is written in other letters and IDNA knows them all; else as it is."""
    if host.isascii():
        return host
    name = normal(host)
    return name if name.isascii() else host


def domain_part(address: str) -> str:
    """What stands behind the last at sign of an address; all of a text that has none."""
    return address.rpartition("@")[2]


def rootless(text: str) -> str:
    """A host or an address without a dot at its end: that one is of the root, and the name is the same."""
    whole = text.endswith(".") and "." in domain_part(text)[:-1] and len(text.split()) == 1
    return text[:-1] if whole else text


def beside(text: str) -> str:
    """A host or an address as a reader is told it, with its A-labels where letters may look like others."""
    text = rootless(text)
    host = domain_part(text)
    labels = a_labels(host)
    return text if labels == host else f"{text} ({labels})"


def registrable(host: str) -> str:
    """The registrable domain of a host, A-labels; a public suffix, a bare name or an address is its own."""
    return host.strip().lower() if len(host) > HOST_CHARACTERS else _registrable(host)


def same_organisation(one: str, other: str) -> bool:
    """Whether two hosts share a registrable domain; an empty name belongs to nobody."""
    mine, theirs = registrable(one), registrable(other)
    return bool(mine) and mine == theirs


def is_address(host: str) -> bool:
    """Whether the host is an IPv4 or IPv6 address, with or without the brackets of a literal."""
    bare = host.strip().lower()
    return len(bare) <= HOST_CHARACTERS and bool(_address(bare))


@lru_cache(maxsize=8192)
def _normal(host: str) -> str:
    bare = host.strip().rstrip(".").lower()
    if address := _address(bare):
        return address
    return bare if bare.isascii() else _a_labels(bare)


@lru_cache(maxsize=8192)
def _registrable(host: str) -> str:
    name = _normal(host)
    if "." not in name or _address(name):
        return name
    return plain_domain(name) or suffixes().privatesuffix(name) or name


@lru_cache(maxsize=4096)
def _address(host: str) -> str:
    literal = host.removeprefix("[").removesuffix("]").removeprefix("ipv6:")
    # The library takes its time to refuse a name, and many end as an address of version 6 can ("example.de").
    last = "0123456789abcdef:" if ":" in literal else "0123456789"
    if not literal or literal[-1] not in last or len(literal) > 64:
        return ""
    try:
        address = ipaddress.ip_address(literal.split("%", 1)[0])
    except ValueError:
        return ""
    mapped = getattr(address, "ipv4_mapped", None)
    return str(mapped or address)


def _a_labels(name: str) -> str:
    labels = _DOTS.split(name)
    left = _MOST_LETTERS
    # From the end, where the owner stands: coding takes a thousand times as long as reading a letter.
    for place in range(len(labels) - 1, -1, -1):
        label = labels[place]
        if not label.isascii() and left > 0 and len(label) < _LONGEST_LABEL:
            left -= len(label)
            labels[place] = _a_label(label)
    return ".".join(labels).rstrip(".")


@lru_cache(maxsize=4096)
def _a_label(label: str) -> str:
    import idna

    try:
        mapped, known = idna.uts46_remap(label, std3_rules=False, transitional=False), True
    except idna.IDNAError:
        mapped, known = label, False
    return ".".join(_coded(each, known) for each in mapped.split("."))


def _coded(label: str, known: bool) -> str:
    import idna

    if label.isascii():
        return label
    try:
        return idna.alabel(label).decode("ascii")
    except idna.InvalidCodepoint:
        # A symbol: no such name should be given any more, but programs look those up that were (UTS 46).
        if known and _SYMBOLS.fullmatch(label):
            return f"xn--{label.encode('punycode').decode('ascii')}"
        return label
    except idna.IDNAError:
        return label
