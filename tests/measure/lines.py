"""What is found in the Received lines: the public addresses of a plain search, and lines that name nobody."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from ipaddress import ip_address
from pathlib import Path

from keshiin.message import read
from keshiin.route import trace
from keshiin.route.addresses import read_address
from keshiin.route.model import Hop

# Within brackets of its own: the four numbers of a program's version stand beside its name or a slash.
_ADDRESS = re.compile(
    r"[\[(](?:IPv6:)?((?:\d{1,3}\.){3}\d{1,3}|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]+)[\])]", re.IGNORECASE
)
NAMELESS = (
    ("a server hands on to itself", re.compile(r"\(")),
    ("a program that does not say its host", re.compile(r"(?:with|via) ")),
    ("a date alone", re.compile(r"[A-Z][a-z]{2}, +\d")),
)
"""What a line without server and peer says instead, by how it begins."""


def plain_addresses(line: str) -> Iterator[str]:
    """The public addresses in brackets, in their final form."""
    for found in _ADDRESS.findall(line):
        address = read_address(found)
        if address is not None and ip_address(address).is_global:
            yield address


def holds(hop: Hop, address: str) -> bool:
    """Whether the hop has that address, as a peer's, a server's or in place of a name."""
    names = ((name or "").strip("[]").removeprefix("ipv6:") for name in (hop.helo, hop.rdns, hop.by))
    return address in (hop.ip, hop.by_ip, *names)


def what_it_says(hop: Hop) -> str:
    """What a line that names neither server nor peer says instead."""
    return next((what for what, begin in NAMELESS if begin.match(hop.raw)), "something else")


def measure(folder: Path) -> tuple[Counter[str], Counter[str]]:
    """Counts of lines, addresses, found ones, lines that name neither; and what these say instead."""
    counts: Counter[str] = Counter()
    instead: Counter[str] = Counter()
    for path in sorted(folder.glob("*.eml")):
        for hop in trace(read(path.read_bytes())).hops:
            addresses = set(plain_addresses(hop.raw))
            counts["lines"] += 1
            counts["addresses"] += len(addresses)
            counts["found"] += sum(holds(hop, address) for address in addresses)
            if hop.by is None and hop.ip is None and hop.helo is None:
                counts["neither"] += 1
                instead[what_it_says(hop)] += 1
    return counts, instead
