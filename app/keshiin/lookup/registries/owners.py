"""Who an address is registered to, by RDAP: asked over our own connection, read by ipwhois."""

from __future__ import annotations

from ipaddress import summarize_address_range
from typing import Any

from keshiin.lookup.clock import now
from keshiin.lookup.question import Question, Reply
from keshiin.lookup.registries.bootstrap import address_server
from keshiin.lookup.registries.rdap import (
    abuse_mailbox,
    day,
    descriptions,
    entities,
    names,
    one_line,
    roles,
    without_nulls,
)
from keshiin.lookup.registries.web import LIFETIME, Web
from keshiin.route.addresses import parse


class Owners:
    """The registries of addresses; an address is asked of the registry of its range alone."""

    def __init__(self, web: Web) -> None:
        self._web = web

    def ask(self, question: Question) -> Reply:
        """Network name, range, organisation (in two scripts where told), country, mailbox for abuse, days."""
        server = address_server(question.about)
        if server is None:
            return Reply("not-asked", {"reason": "no-registry"})
        page = self._web.fetch(f"{server}ip/{question.about}")
        if page.value is None:
            return page.without_object()
        answer = owner(page.value, question.about)
        if answer is None:
            return Reply("no-answer", {"reason": "unreadable"}, now())
        return Reply("answered", {**answer, "registry": page.host}, now(), LIFETIME)


def owner(found: dict[str, Any], ip: str) -> dict[str, object] | None:
    """What an RDAP object says of an address's network; None when it cannot be read or is of another one."""
    found = without_nulls(found)
    network = _network(found, ip)
    first, last = parse(str(network.get("start_address"))), parse(str(network.get("end_address")))
    address = parse(ip)
    if first is None or last is None or address is None or not _between(first, address, last):
        return None
    owners = [name for entity in entities(found) if "registrant" in roles(entity) for name in names(entity)]
    owners += descriptions(found)
    latin = next((name for name in owners if name.isascii()), None)
    local = next((name for name in owners if not name.isascii()), None)
    told: dict[str, object | None] = {
        "network": one_line(network.get("name")),
        "range": _range(first, last),
        "organisation": latin or local,
        "organisation_local": local if latin else None,
        "country": one_line(network.get("country"))[:2].upper(),
        "abuse": abuse_mailbox(found),
        "registered": day(found, "registration"),
        "changed": day(found, "last changed"),
    }
    return {key: value for key, value in told.items() if value}


def _network(found: dict[str, Any], ip: str) -> dict[str, Any]:
    """The network as ipwhois reads it from an object that was fetched already; empty when it cannot."""
    from ipwhois.net import Net  # type: ignore[import-untyped]
    from ipwhois.rdap import RDAP  # type: ignore[import-untyped]

    class Given(Net):  # type: ignore[misc]
        """The Net of ipwhois without its resolver and its connections."""

        def __init__(self) -> None:
            self.address_str = ip

    # ipwhois asks for two members that RFC 9083 leaves to the registry.
    needed = {"handle": "-", "ipVersion": "v6" if ":" in ip else "v4"}
    flat = {**needed, **found, "entities": []}
    try:
        read = RDAP(Given()).lookup(response=flat, asn_data={"asn_registry": "apnic"}, root_ent_check=False)
    # ipwhois raises its own errors, and AttributeError or IndexError for shapes that it does not expect.
    except Exception:  # noqa: BLE001
        return {}
    network = read.get("network")
    return network if isinstance(network, dict) else {}


def _between(first: Any, address: Any, last: Any) -> bool:
    return bool(first.version == address.version == last.version and first <= address <= last)


def _range(first: Any, last: Any) -> str:
    """The range as one prefix where it is one, as first and last address where not."""
    blocks = summarize_address_range(first, last)
    block = next(blocks)
    return str(block) if next(blocks, None) is None else f"{first} - {last}"
