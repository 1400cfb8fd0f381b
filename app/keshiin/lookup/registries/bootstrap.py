"""The registries' RDAP servers, from IANA's bootstrap files that come with the program (RFC 9224)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from ipaddress import IPv4Network, IPv6Network, ip_network
from urllib.parse import urlsplit

from keshiin.route.addresses import parse
from keshiin_resources import path

FILES = ("dns", "ipv4", "ipv6")
# IANA's root zone database names it; a registry that has no RDAP.
_WHOIS = {"jp": "whois.jprs.jp"}


def address_server(ip: str) -> str | None:
    """The base URL of the registry in whose range the address lies, None for an address of nobody."""
    address = parse(ip)
    if address is None:
        return None
    fitting = [entry for entry in _networks(address.version) if address in entry[0]]
    return max(fitting, key=lambda entry: entry[0].prefixlen)[1] if fitting else None


def domain_server(domain: str) -> str | None:
    """The base URL of the registry for a name, None where its top-level domain has no such service."""
    labels = domain.lower().split(".")
    servers = _domains()
    return next(
        (servers[end] for at in range(len(labels)) if (end := ".".join(labels[at:])) in servers), None
    )


def whois_server(domain: str) -> str | None:
    """The host that answers WHOIS for a name whose registry has no RDAP; None where none is known."""
    return _WHOIS.get(domain.lower().rpartition(".")[2]) if domain_server(domain) is None else None


def is_open_line(host: str) -> bool:
    """Whether questions to that host go unencrypted."""
    return host in _WHOIS.values()


def is_registry(host: str) -> bool:
    """Whether a host is one of the registries', or stands below one (``jpnic.rdap.apnic.net``).

    Only the registry itself can make names below its own.
    """
    labels = host.lower().split(".")
    return any(".".join(labels[at:]) in hosts() for at in range(len(labels)))


@cache
def hosts() -> frozenset[str]:
    """Every host of the bootstrap files that is reached over HTTPS."""
    return frozenset(urlsplit(url).hostname or "" for file in FILES for _, url in _services(file))


@cache
def _networks(version: int) -> tuple[tuple[IPv4Network | IPv6Network, str], ...]:
    return tuple((ip_network(entry), url) for entry, url in _services(f"ipv{version}"))


@cache
def _domains() -> dict[str, str]:
    return {entry.lower(): url for entry, url in _services("dns")}


def _services(file: str) -> Iterator[tuple[str, str]]:
    """Each range or name with its HTTPS server; what has none is left out."""
    table = json.loads(path("rdap", f"{file}.json").read_text("utf-8"))
    for entries, urls in table["services"]:
        secure = next((url for url in urls if url.startswith("https://")), None)
        if secure:
            yield from ((entry, secure if secure.endswith("/") else secure + "/") for entry in entries)
