"""What there is to hide of the reader: told by him, recorded by his service, or said by others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from keshiin.analysis import Analysis
from keshiin.domains import domain_part, is_address, normal, registrable
from keshiin.judge.names.freemail import is_freemail
from keshiin.message.model import Mailbox
from keshiin.report.masking.open_words import is_open, open_words
from keshiin.report.masking.recipients import addressed, claimed, handing, passed, sure
from keshiin.route.model import PRIVATE, Hop
from keshiin.route.services import known_services

SecretKind = Literal["address", "name", "domain", "server"]
MOST = 60


@dataclass(frozen=True, slots=True)
class Secret:
    """One thing to hide; ``number`` counts those of its kind from 1, so that a mark tells which it was.

    The mailbox of an address is hidden ``alone`` too where it tells of the reader by itself.
    """

    kind: SecretKind
    text: str
    number: int = 0
    alone: bool = True


def secrets_of(*analyses: Analysis) -> tuple[Secret, ...]:
    """Everything to hide of the reader in these messages, each once, sixty at most, what is sure first."""
    found: dict[tuple[SecretKind, str], Secret] = {}
    for analysis in analyses:
        for each in _secrets(analysis):
            found.setdefault((each.kind, each.text), each)
    return tuple(_numbered(list(found.values())[:MOST]))


def _numbered(found: Iterable[Secret]) -> Iterator[Secret]:
    counts: dict[str, int] = {}
    for each in found:
        counts[each.kind] = counts.get(each.kind, 0) + 1
        yield replace(each, number=counts[each.kind])


def _secrets(analysis: Analysis) -> Iterator[Secret]:
    own, said = sure(analysis), claimed(analysis)
    inside = [*dict.fromkeys([*_domains(own), *_inner_domains(analysis)])]
    # A sender can also address his message to himself; where no address is sure, it can be the reader's all
    # the same. A list keeps the line with its own address, and its machines are what a letter is about.
    others = {registrable(each) for each in handing(analysis)}
    said_domains = [*dict.fromkeys(_domains(said))]
    apart = [each for each in said_domains if each not in others]
    domains = [*inside, *(apart if apart or own else said_domains)]
    known = open_words(analysis, domains)
    for address in own:
        yield Secret("address", address, alone=not is_open(_mailbox(address), known))
    yield from (Secret("domain", each) for each in inside)
    yield from (Secret("server", each) for each in _servers(analysis, domains))
    for address in said:
        yield Secret("address", address, alone=not is_open(_mailbox(address), known))
    yield from (Secret("name", each) for each in _names(analysis, {*own, *said}, known))
    yield from (Secret("domain", each) for each in domains)
    for address in (*addressed(analysis), *passed(analysis)):
        yield Secret("address", address, alone=False)


def _mailbox(address: str) -> str:
    return address.rpartition("@")[0]


def _names(analysis: Analysis, mine: set[str], known: frozenset[str]) -> Iterator[str]:
    """The names beside the reader's addresses, where they are long enough not to be found everywhere."""
    claims = analysis.message.claims
    boxes: list[Mailbox] = [*claims.recipients]
    for inner in analysis.message.inner:
        boxes += [*inner.message.claims.to, *inner.message.claims.from_]
    for box in boxes:
        words = box.name.strip().strip("'\"").split()
        name = " ".join(word for word in words if any(map(str.isalpha, word)) and not is_open(word, known))
        if box.address.lower() in mine and "@" not in name and _tells(name):
            yield name


def _tells(name: str) -> bool:
    return len(name) >= (2 if not name.isascii() else 4) and any(map(str.isalpha, name))


def _domains(addresses: Iterable[str]) -> Iterator[str]:
    for address in addresses:
        domain = registrable(domain_part(address))
        if _is_own(domain) and not is_address(domain):
            yield domain


def _inner_domains(analysis: Analysis) -> Iterator[str]:
    """The domains of the servers inside, those that the reader told among them."""
    for name in (*analysis.settings.my_services, *(hop.by for hop in _inside(analysis))):
        if name and _is_own(domain := registrable(name)) and not is_address(domain):
            yield domain


def _servers(analysis: Analysis, domains: Iterable[str]) -> Iterator[str]:
    """Names and addresses of machines inside, but for those that anybody has (127.0.0.1) or knows.

    Where the border is not known, the reader's own domain tells which lines are inside.
    """
    own = frozenset(domains)
    hops = [*_inside(analysis)]
    hops += [hop for hop in analysis.route.hops if hop.zone == "unknown" and registrable(hop.by or "") in own]
    claimed = {hop.ip for hop in analysis.route.hops if hop.zone in ("claimed", "border")}
    named: list[str | None] = [*analysis.settings.my_results]
    for hop in hops:
        named += [hop.by_ip, hop.by]
        if hop.zone == "internal" or (hop.zone == "unknown" and hop.address_kind in PRIVATE):
            named += [hop.ip, hop.rdns, hop.helo]
    for host in dict.fromkeys(normal(each) for each in named if each):
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
