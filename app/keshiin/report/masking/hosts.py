"""The ways to write one host: a name in other letters and in A-labels, an IPv6 address long and short."""

from __future__ import annotations

from ipaddress import IPv6Address, ip_address

from keshiin.domains import HOST_CHARACTERS, a_labels

_CODED = "xn--"


def spellings(host: str) -> tuple[str, ...]:
    """The host as it is, and in the other forms in which it can stand, each once."""
    if not host or len(host) > HOST_CHARACTERS:
        return (host,) if host else ()
    others = _of_address(host) if ":" in host else (a_labels(host), _letters(host))
    return tuple(dict.fromkeys((host, *others)))


def _of_address(host: str) -> tuple[str, ...]:
    """RFC 4291, 2.2: all digits, without the zeroes before, and the shortest."""
    try:
        address = ip_address(host)
    except ValueError:
        return ()
    if not isinstance(address, IPv6Address):
        return ()
    groups = address.exploded.split(":")
    return address.exploded, ":".join(each.lstrip("0") or "0" for each in groups), address.compressed


def _letters(host: str) -> str:
    """The host with its A-labels in the letters that they stand for, as far as they can be read."""
    return ".".join(map(_label, a_labels(host).split(".")))


def _label(label: str) -> str:
    if not label.startswith(_CODED):
        return label
    try:
        return label.removeprefix(_CODED).encode("ascii").decode("punycode")
    except (UnicodeError, OverflowError):
        return label
