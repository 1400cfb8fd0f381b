"""The mail services that the program knows: their names, aliases, and the servers at their border."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import translate
from functools import cache
from ipaddress import IPv4Network, IPv6Network, ip_network

from keshiin.domains import HOST_CHARACTERS, registrable
from keshiin.kept import kept_for_short
from keshiin.route.addresses import parse, read_address


@dataclass(frozen=True, slots=True)
class Service:
    """One mail service, as ``services.toml`` describes it.

    ``border`` are patterns of hosts that take mail from strangers; ``inside`` patterns of hosts (or networks)
    whose lines are its own, ``form`` the family of server that such a line under a bare address must have.
    ``fronts`` are networks of servers that take mail from strangers and know themselves by an address alone.
    A pattern without a dot is of a bare host name and matches no other; in others ``*`` stands for dots too.
    ``below`` names the fields that it writes right below its own border line, in order; where that order
    varies, ``among`` names all that can stand there and ``reporters`` those whose results must be among them,
    in order. ``witnessed`` is one whose users send through the servers at its border too: those of their
    lines took mail in above which stands what the service found out about that very peer. ``gateway`` is a
    filter that other services put in front of themselves.
    """

    id: str
    name: str
    organisations: tuple[str, ...]
    border: tuple[str, ...]
    inside: tuple[str, ...]
    inside_networks: tuple[IPv4Network | IPv6Network, ...]
    below: tuple[str, ...]
    among: frozenset[str]
    reporters: tuple[str, ...]
    form: str
    fronts: tuple[IPv4Network | IPv6Network, ...]
    witnessed: bool
    gateway: bool
    source: str
    date: str

    def wrote(self, by: str) -> bool:
        """Whether a line's ``by`` is one of this service's own servers."""
        return self.takes_mail(by) or self.holds(by)

    def takes_mail(self, by: str) -> bool:
        """Whether ``by`` is a server at this service's border."""
        return _is_like(by, self.border)

    def holds(self, by: str) -> bool:
        """Whether ``by`` is a server inside this service."""
        if read_address(by) is not None:
            return _lies_in(by, self.inside_networks)
        return _is_like(by, self.inside)

    def is_front(self, by: str) -> bool:
        """Whether ``by`` is an address of its servers that take mail from strangers under one."""
        return _lies_in(by, self.fronts)


def _lies_in(host: str, networks: tuple[IPv4Network | IPv6Network, ...]) -> bool:
    address = read_address(host)
    number = None if address is None else parse(address)
    return number is not None and any(number in network for network in networks)


def _is_like(host: str, patterns: tuple[str, ...]) -> bool:
    dotted, bare = _compiled(patterns)
    name = without_root(host)
    return dotted.match(name) is not None or ("." not in name and bare.match(name) is not None)


def without_root(host: str) -> str:
    """A host name without the final dot that a server may write behind it, which stands for the root."""
    return host.rstrip(".")


@cache
def _compiled(patterns: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Those with a dot as one pattern, those of bare host names as another."""
    dotted = [translate(each) for each in patterns if "." in each]
    bare = [translate(each) for each in patterns if "." not in each]
    return _any_of(dotted), _any_of(bare)


def _any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    # An empty alternative would match everything.
    return re.compile("|".join(patterns) or r"(?!)")


@dataclass(frozen=True, slots=True, eq=False)
class Services:
    """All known services, and the question whether two hosts belong to one organisation.

    ``named`` matches every host that some service's pattern names.
    """

    services: tuple[Service, ...]
    aliases: dict[str, str]
    named: re.Pattern[str]

    def writer(self, by: str | None) -> Service | None:
        """The mail service one of whose servers is called ``by``, or None."""
        return self._writer(by, gateway=False)

    def gateway(self, by: str | None) -> Service | None:
        """The filter service one of whose servers is called ``by``, or None."""
        return self._writer(by, gateway=True)

    def _writer(self, by: str | None, *, gateway: bool) -> Service | None:
        if not by:
            return None
        return _writer(self, without_root(by), gateway)

    def of(self, host: str | None) -> Service | None:
        """The service to whose organisation a host belongs, or None."""
        if not host:
            return None
        found = self.aliases.get(registrable(host))
        return None if found is None else next(each for each in self.services if each.id == found)

    def organisation(self, host: str) -> str:
        """The organisation of a host: a known service's id, else the registrable domain.

        Under a domain in which customers have names of their own (sakura.ne.jp is such a public suffix),
        only the servers of the service are the service.
        """
        return _organisation(self, host)

    def same(self, one: str, other: str) -> bool:
        """Whether two host names belong to one organisation."""
        mine = self.organisation(one)
        return bool(mine) and "." in one and mine == self.organisation(other)


@kept_for_short(HOST_CHARACTERS, most=1024, at=1)
def _writer(services: Services, by: str, gateway: bool) -> Service | None:
    if not (services.named.match(by) or read_address(by)):
        return None
    return next((each for each in services.services if each.gateway is gateway and each.wrote(by)), None)


@kept_for_short(HOST_CHARACTERS, most=4096, at=1)
def _organisation(services: Services, host: str) -> str:
    name = without_root(host)
    domain = registrable(name)
    if domain in services.aliases or domain != name or read_address(name) is not None:
        return services.aliases.get(domain, domain)
    found = services.writer(name)
    return domain if found is None else found.id


@cache
def known_services() -> Services:
    """The services of ``services.toml``."""
    import keshiin_resources

    entries = tomllib.loads(keshiin_resources.path("services.toml").read_text("utf-8"))["service"]
    services = tuple(_service(entry) for entry in entries)
    aliases = {domain: service.id for service in services for domain in service.organisations}
    return Services(services, aliases, _named(services))


def _named(services: tuple[Service, ...]) -> re.Pattern[str]:
    """All patterns of hosts as one: most hosts are nobody's, and a header may have a thousand."""
    patterns = (pattern for each in services for pattern in (*each.border, *each.inside))
    return re.compile("|".join(map(translate, patterns)))


def _service(entry: dict[str, object]) -> Service:
    def many(key: str) -> tuple[str, ...]:
        value = entry.get(key, [])
        return tuple(str(item) for item in value) if isinstance(value, list) else ()

    return Service(
        id=str(entry["id"]),
        name=str(entry["name"]),
        organisations=many("organisations"),
        border=many("border"),
        inside=many("inside"),
        inside_networks=tuple(ip_network(net) for net in many("inside_networks")),
        below=tuple(name.lower() for name in many("below")),
        among=frozenset(many("among")),
        reporters=many("reporters"),
        form=str(entry.get("form", "")),
        fronts=tuple(ip_network(net) for net in many("fronts")),
        witnessed=bool(entry.get("witnessed", False)),
        gateway=bool(entry.get("gateway", False)),
        source=str(entry["source"]),
        date=str(entry["date"]),
    )
