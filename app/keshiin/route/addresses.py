"""Internet addresses as mail servers write them, and what kind of network they belong to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network

from keshiin.route.model import AddressKind

Address = IPv4Address | IPv6Address
_Range = tuple[int, int, AddressKind]

_GROUP = "[1-9a-f][0-9a-f]{0,3}"
# Addresses that stand in their final form, so that the library need not read and write them: four numbers, or
# groups of version 6 without any that is zero but those, at least two, for which "::" stands.
_CANONICAL = re.compile(
    r"(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?=\d)|\Z)){4}"
    rf"|(?!(?:[^:]*:){{7}}){_GROUP}(?::{_GROUP})*::{_GROUP}(?::{_GROUP})*|{_GROUP}(?::{_GROUP}){{7}}",
    re.ASCII,
)
_MASKED = re.compile(
    r"^(?=.*[x*?])(?:(?:\d{1,3}|[x*?]{1,3})(?:\.(?:\d{1,3}|[x*?]{1,3})){3}"
    r"|(?:IPv6:)?(?=(?:[^:]*:){2})[0-9a-fx*:]{3,39})$",
    re.IGNORECASE,
)

# The IANA special-purpose registries, kept here because the standard library of older Pythons takes
# 192.0.0.8, 100.64.0.0/10 behind ::ffff: and several IPv6 ranges for public ones.
_KINDS: tuple[tuple[str, AddressKind], ...] = (
    ("0.0.0.0/8", "reserved"),
    ("10.0.0.0/8", "private"),
    ("100.64.0.0/10", "shared"),
    ("127.0.0.0/8", "loopback"),
    ("169.254.0.0/16", "link-local"),
    ("172.16.0.0/12", "private"),
    ("192.0.0.0/24", "reserved"),
    ("192.0.2.0/24", "documentation"),
    ("192.88.99.0/24", "reserved"),
    ("192.168.0.0/16", "private"),
    ("198.18.0.0/15", "reserved"),
    ("198.51.100.0/24", "documentation"),
    ("203.0.113.0/24", "documentation"),
    ("224.0.0.0/3", "reserved"),
    ("::/128", "reserved"),
    ("::1/128", "loopback"),
    ("100::/64", "reserved"),
    ("2001:2::/48", "reserved"),
    ("2001:10::/28", "reserved"),
    ("2001:20::/28", "reserved"),
    ("2001:db8::/32", "documentation"),
    ("3fff::/20", "documentation"),
    ("fc00::/7", "private"),
    ("fe80::/10", "link-local"),
    ("fec0::/10", "private"),
    ("ff00::/8", "reserved"),
)


def _ranges(networks: Iterable[tuple[IPv4Network | IPv6Network, AddressKind]]) -> tuple[_Range, ...]:
    """First and last address of each network as numbers: to ask the networks takes ten times as long."""
    return tuple((int(net[0]), int(net[-1]), kind) for net, kind in networks)


_V4_KINDS = _ranges((IPv4Network(net), kind) for net, kind in _KINDS if "." in net)
_V6_KINDS = _ranges((IPv6Network(net), kind) for net, kind in _KINDS if ":" in net)
_MIXED = {number for first, last, _ in _V4_KINDS for number in range(first >> 24, (last >> 24) + 1)}
_PLAIN = frozenset(str(number) for number in range(256) if number not in _MIXED)
"""The first numbers of version 4 under which every address is public, as most are."""
_GLOBAL_V6 = int(IPv6Address("2000::")) >> 125
_NAT64 = int(IPv6Address("64:ff9b::")) >> 32


def read_address(text: str) -> str | None:
    """The address in RFC 5952 form, or None; brackets, ``IPv6:``, port, zone id and ``::ffff:`` come off."""
    if text[-1:].isalpha() and ":" not in text and "%" not in text and "[" not in text:
        return None
    return _read_address(text)


@lru_cache(maxsize=4096)
def _read_address(text: str) -> str | None:
    bare = text[1:-1] if text[:1] + text[-1:] == "[]" else text
    if _CANONICAL.fullmatch(bare):
        return bare
    text = text.strip().strip("<>?,;").strip()
    if text.startswith("["):
        text = text[1:].split("]", 1)[0].strip()
    if text[:5].lower() == "ipv6:":
        text = text[5:]
    text = text.split("%", 1)[0].strip("?")
    if text.count(":") == 1:
        text = text.split(":", 1)[0]
    if not 2 <= len(text) <= 45 or not (text[-1].isalnum() or text[-1] == ":"):
        return None
    address = parse(text)
    return None if address is None else str(address)


@lru_cache(maxsize=4096)
def parse(text: str) -> Address | None:
    """The address, an IPv4-mapped one as IPv4; None when it is none."""
    try:
        if ":" not in text:
            # Most of what is asked about are names, which the library takes its time to refuse.
            if "." not in text or not text[-1].isdigit():
                return None
            return IPv4Address(_without_leading_zeros(text))
        address = IPv6Address(text)
    except ValueError:
        return None
    return address.ipv4_mapped or address


def is_masked(text: str) -> bool:
    """Whether it is an address of which somebody hid numbers: ``38.37.xxx.xxx``, ``2001:xxxx::1``."""
    return bool(_MASKED.match(text.strip("[]()<>")))


@lru_cache(maxsize=4096)
def address_kind(ip: str | None, masked: bool = False) -> AddressKind:
    """Which kind of network an address belongs to; addresses within addresses (NAT64, 6to4) are unwrapped."""
    if ip is None:
        return "masked" if masked else "none"
    if ip.partition(".")[0] in _PLAIN and _CANONICAL.fullmatch(ip):
        return "public"
    address = parse(ip)
    if address is None:
        return "none"
    if isinstance(address, IPv4Address):
        return _kind_in(_V4_KINDS, address) or "public"
    inside = _translated(address)
    if inside is not None:
        return address_kind(str(inside))
    return _kind_in(_V6_KINDS, address) or ("public" if int(address) >> 125 == _GLOBAL_V6 else "reserved")


def embedded(ip: str) -> str | None:
    """The address that names the network: the IPv4 one inside a mapped, NAT64, 6to4 or Teredo address.

    None when the text is no address. RFC 4291 2.5.5.2, RFC 6052, RFC 3056, RFC 4380.
    """
    if ":" not in ip and _CANONICAL.fullmatch(ip):
        return ip
    address = parse(ip.strip())
    if not isinstance(address, IPv6Address):
        return str(address) if address else None
    if address.teredo:
        return str(address.teredo[1])
    return str(_translated(address) or address)


def _translated(address: IPv6Address) -> IPv4Address | None:
    """The IPv4 address inside a NAT64 or 6to4 one."""
    if int(address) >> 32 == _NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.sixtofour


def _kind_in(ranges: tuple[_Range, ...], address: Address) -> AddressKind | None:
    number = int(address)
    for first, last, kind in ranges:
        if first <= number <= last:
            return kind
    return None


def _without_leading_zeros(text: str) -> str:
    return ".".join(part.lstrip("0") or "0" for part in text.split(".")) if ".0" in f".{text}" else text
