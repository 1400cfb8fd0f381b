"""Where the links of a message lead, taken apart; and which domains are the sender's own."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import unquote

from keshiin.domains import is_address, registrable
from keshiin.judge.facts import once
from keshiin.judge.fields import text_of
from keshiin.judge.model import Case, Evidence
from keshiin.judge.names.authorities import has_authoritys_ending
from keshiin.judge.names.brands import brand_of
from keshiin.judge.names.lettering import compact
from keshiin.judge.names.rented import landlord
from keshiin.judge.sender.own_domain import ASKING, dmarc_refused, own_domain_claim
from keshiin.judge.text.body import phrases
from keshiin.judge.text.pressure import pressing
from keshiin.judge.transport.trust import enclosed, machine_place
from keshiin.message.detours import as_sent
from keshiin.message.model import Link
from keshiin.message.urls import Address, taken_apart
from keshiin.route.addresses import address_kind
from keshiin.route.model import INSIDE
from keshiin.route.services import known_services

LINKS = 500
"""Links that are looked at; a message with more is told by its count, not by each of them."""

KIN = 4
"""Letters that two names must share to count as akin; shorter ones meet by chance."""

_LEAVING = re.compile(r"<\s*(https?://[^\s<>]{4,1000})>", re.IGNORECASE)
_INNER = re.compile(r"https?:/{1,2}[^\s&]{4,400}", re.IGNORECASE)


class Target(NamedTuple):
    """One link: its number in the message, its address taken apart, the registrable domain it leads to."""

    index: int  # type: ignore[assignment]  # takes the place of the tuple's method of that name
    link: Link
    address: Address
    domain: str

    def evidence(self, contradicted: bool = False) -> Evidence:
        """The link as evidence."""
        return Evidence("link", self.index, contradicted)


@once
def targets(case: Case) -> tuple[Target, ...]:
    """Every link of the message in order, whatever its scheme, without the detours of mail filters."""
    links = case.message.links
    chosen = ((index, as_sent(links[index])) for index in _looked_at(links))
    taken = ((index, link, taken_apart(link.url)) for index, link in chosen)
    return tuple(Target(index, link, address, registrable(address.host)) for index, link, address in taken)


def _looked_at(links: tuple[Link, ...]) -> Iterable[int]:
    """The links by their numbers; of too many first one of each domain and kind: none hides another."""
    if len(links) <= LINKS:
        return range(len(links))
    firsts = {(link.registrable_domain, link.kind): at for at, link in reversed([*enumerate(links)])}
    return sorted([*dict.fromkeys([*sorted(firsts.values()), *range(len(links))])][:LINKS])


@once
def web_targets(case: Case) -> tuple[Target, ...]:
    """The links that lead to a web host."""
    web = ("http", "https")
    return tuple(each for each in targets(case) if each.address.scheme in web and each.address.host)


@once
def pressed(case: Case) -> tuple[Target, ...]:
    """The web links that hide behind a text or a picture, as a reader presses them.

    One that shows its own address hides nothing: mail programs make every address that is typed such a link.
    Beside a threat it is what the message wants.
    """
    buttons = tuple(each for each in web_targets(case) if each.link.kind != "text")
    return buttons if _threatens(case) else tuple(each for each in buttons if not _bare(each.link))


def _threatens(case: Case) -> bool:
    return "threat" in pressing(case)


def _bare(link: Link) -> bool:
    return _unadorned(link.text) == _unadorned(link.url)


def _unadorned(address: str) -> str:
    return address.strip().lower().removeprefix("https://").removeprefix("http://").rstrip("/")


def strangers(buttons: tuple[Target, ...]) -> tuple[Target, ...]:
    """Those that can be a stranger's: neither a Japanese authority's own ending nor an inside address."""
    return tuple(each for each in buttons if not _no_strangers(each.address.host))


def _no_strangers(host: str) -> bool:
    return has_authoritys_ending(host) or (is_address(host) and address_kind(host) in INSIDE)


@once
def unexplained(case: Case) -> tuple[Target, ...]:
    """What can be pressed and can be a stranger's: no own page of an organisation that the text names."""
    text = phrases(case).lower
    return tuple(each for each in strangers(pressed(case)) if not _named(each, text))


def _named(button: Target, text: str) -> bool:
    """Whether it ends there, which a redirect does not, and anybody can put nothing up there."""
    owner = brand_of(button.address.host)
    ends = "redirect" not in button.link.signs and not landlord(button.address.host)
    names = owner.names if owner and ends else ()
    return any(name.lower() in text for name in names)


@once
def home(case: Case) -> frozenset[str]:
    """The registrable domains that the message claims as its sender's: From, Sender, Return-Path.

    Where From was refused, whoever else is named may be the deceiver.
    """
    claims = case.message.claims
    named = [each.domain for each in claims.from_]
    if not dmarc_refused(case):
        named += [claims.sender.domain if claims.sender else "", claims.envelope_domain]
    return frozenset(registrable(domain) for domain in named if domain)


def belongs(case: Case, domain: str) -> bool:
    """Whether a link's domain is the sender's own or plainly akin to it or to the name that is shown."""
    if any(akin(domain, mine) for mine in home(case)):
        return True
    label = domain.partition(".")[0]
    return len(label) >= KIN and any(label in name for name in _names(case))


@once
def _names(case: Case) -> tuple[str, ...]:
    """The names in From as they look."""
    return tuple(compact(each.name) for each in case.message.claims.from_)


@once
def leads_home(case: Case) -> bool:
    """Whether a link, pressed or bare, leads to the sender's own place."""
    return any(belongs(case, domain) for domain in dict.fromkeys(each.domain for each in web_targets(case)))


@once
def leads_to_carrier(case: Case) -> bool:
    """Whether a link leads to whose machine handed the message over, to who took it in, or to the reader.

    Hosters and services that write in a customer's name lead to their own pages, forms to their owner's.
    Large ones, at which anybody can send and put up pages, show nothing by it. Beside a threat, or a name of
    the reader's own side that was refused, the machine may be the deceiver's own.
    """
    claim = own_domain_claim(case)
    if _threatens(case) or (claim is not None and claim.refused):
        return False
    return any(each.domain in _carriers(case) for each in web_targets(case))


@once
def _carriers(case: Case) -> frozenset[str]:
    """The organisations on both sides of the border, and the reader's, as the reader's service names them."""
    peer = None if enclosed(case) else case.route.peer
    inside = (peer.by or "", (peer.for_ or "").rpartition("@")[2]) if peer else ()
    places = {machine_place(case), *map(registrable, inside)}
    return frozenset(place for place in places if "." in place and not _open_to_all(place))


def _open_to_all(place: str) -> bool:
    return place in ASKING or brand_of(place) is not None or known_services().of(place) is not None


def leads_where_it_is_left(case: Case) -> bool:
    """Whether all buttons lead where the list can be left (RFC 2369), of mail with a seal that passed.

    That is the mailing company's place, where it counts clicks, and need not have the name of its machines.
    A forger pays for it what a page under the name of his machine costs: a domain that passes.
    """
    if enclosed(case) or _threatens(case) or not case.identity.confirmed():
        return False
    fields = case.message.all("list-unsubscribe")[:1]
    hosts = [taken_apart(url).host for field in fields for url in _LEAVING.findall(text_of(field)[:2000])]
    left = {registrable(host) for host in hosts if host and not landlord(host)}
    return bool(left) and all(each.domain in left for each in unexplained(case))


def leads_on(target: Target) -> str:
    """The host of a web address in the link's query, to which it can lead on; "" for none."""
    found = _INNER.search(unquote(unquote(target.address.query[:2000])))
    return taken_apart(found[0]).host if found else ""


def akin(one: str, other: str) -> bool:
    """Whether two registrable domains are one, one brand's, or the name of one stands in the other's."""
    if one == other or (brand_of(one) is not None and brand_of(one) is brand_of(other)):
        return True
    short, long = sorted((one.partition(".")[0], other.partition(".")[0]), key=len)
    return len(short) >= KIN and short in long
