"""What there is to hide of the reader: found in the settings and in what his own mail service wrote."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from keshiin.analysis import Analysis
from keshiin.domains import is_address, normal, registrable
from keshiin.judge.freemail import is_freemail
from keshiin.message.model import Mailbox
from keshiin.message.words import decode_text
from keshiin.route.model import PRIVATE, Hop
from keshiin.route.services import known_services

SecretKind = Literal["address", "name", "domain", "server"]
MOST = 60
MOST_RECIPIENTS = 20
_DELIVERY_FIELDS = ("delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "x-delivered-to")
_ADDRESS = re.compile(r"[^\s@<>(),;:\"]{1,64}@[^\s@<>(),;:\"]{1,189}")


@dataclass(frozen=True, slots=True)
class Secret:
    """One thing to hide; ``number`` counts those of its kind from 1, so that a mark tells which it was."""

    kind: SecretKind
    text: str
    number: int = 0


def secrets_of(*analyses: Analysis) -> tuple[Secret, ...]:
    """Everything to hide of the reader in these messages, each once, sixty at most."""
    found: dict[tuple[SecretKind, str], None] = {}
    for analysis in analyses:
        addresses = list(dict.fromkeys(_addresses(analysis)))
        domains = dict.fromkeys([*_domains(addresses), *_inner_domains(analysis)])
        found.update(dict.fromkeys(("address", each) for each in addresses))
        found.update(dict.fromkeys(("name", each) for each in _names(analysis, addresses)))
        found.update(dict.fromkeys(("domain", each) for each in domains))
        found.update(dict.fromkeys(("server", each) for each in _servers(analysis, domains)))
    return tuple(_numbered(list(found)[:MOST]))


def _numbered(found: Iterable[tuple[SecretKind, str]]) -> Iterator[Secret]:
    counts: dict[str, int] = {}
    for kind, text in found:
        counts[kind] = counts.get(kind, 0) + 1
        yield Secret(kind, text, counts[kind])


def _addresses(analysis: Analysis) -> list[str]:
    """The reader's addresses: told, or recorded by his service; else those that the message was sent to."""
    sure = [each.lower() for each in analysis.settings.my_addresses] + _recorded(analysis)
    if sure:
        return sure
    claims = analysis.message.claims
    senders = {each.address.lower() for each in (*claims.from_, *claims.reply_to)}
    senders.add((claims.return_path or "").lower())
    sent = [each.address.lower() for each in (*claims.to, *claims.cc) if "@" in each.address]
    return [each for each in sent[:MOST_RECIPIENTS] if each not in senders]


def _recorded(analysis: Analysis) -> list[str]:
    fields = (field for field in analysis.message.fields if field.key in _DELIVERY_FIELDS)
    texts = [decode_text(field.value) for field in fields]
    texts += [hop.for_ or "" for hop in analysis.route.hops if hop.recorded]
    return [found[0].lower() for text in texts[:MOST_RECIPIENTS] if (found := _ADDRESS.search(text))]


def _names(analysis: Analysis, addresses: list[str]) -> Iterator[str]:
    """The names beside the reader's addresses, where they are long enough not to be found everywhere."""
    claims = analysis.message.claims
    boxes: list[Mailbox] = [*claims.to, *claims.cc]
    for inner in analysis.message.inner:
        boxes += [*inner.message.claims.to, *inner.message.claims.from_]
    mine = frozenset(addresses)
    for box in boxes:
        name = box.name.strip().strip("'\"")
        if box.address.lower() in mine and "@" not in name and _tells(name):
            yield name


def _tells(name: str) -> bool:
    return len(name) >= (2 if not name.isascii() else 4) and any(map(str.isalpha, name))


def _domains(addresses: Iterable[str]) -> Iterator[str]:
    for address in addresses:
        domain = registrable(address.rpartition("@")[2])
        if _is_own(domain):
            yield domain


def _inner_domains(analysis: Analysis) -> Iterator[str]:
    for hop in _inside(analysis):
        if hop.by and _is_own(domain := registrable(hop.by)) and not is_address(domain):
            yield domain


def _servers(analysis: Analysis, domains: Iterable[str]) -> Iterator[str]:
    """Names and addresses of machines inside, but for those that anybody has (127.0.0.1) or knows.

    Where the border is not known, the reader's own domain tells which lines are inside.
    """
    own = frozenset(domains)
    hops = [*_inside(analysis)]
    hops += [hop for hop in analysis.route.hops if hop.zone == "unknown" and registrable(hop.by or "") in own]
    claimed = {hop.ip for hop in analysis.route.hops if hop.zone in ("claimed", "border")}
    for hop in hops:
        named = [hop.by_ip, hop.by]
        if hop.zone == "internal" or (hop.zone == "unknown" and hop.address_kind in PRIVATE):
            named += [hop.ip, hop.rdns, hop.helo]
        for text in named:
            host = normal(text or "")
            if host in claimed or not _is_machine(host) or registrable(host) in own:
                continue
            if is_address(host) or known_services().of(host) is None:
                yield host


def _inside(analysis: Analysis) -> list[Hop]:
    """The hops that the reader's own service wrote, none where it is one that everybody knows."""
    hops = [hop for hop in analysis.route.hops if hop.recorded]
    known = known_services()
    return [hop for hop in hops if known.of(hop.by) is None and known.writer(hop.by) is None]


def _is_machine(host: str) -> bool:
    if is_address(host):
        return not host.startswith("127.") and host != "::1"
    return "." in host and len(host) >= 6 and not host.replace(".", "").isdecimal()


def _is_own(domain: str) -> bool:
    return "." in domain and not is_freemail(domain) and known_services().of(domain) is None
