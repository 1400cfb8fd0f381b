"""Whether links lead to the sender's own place, or to that of whoever carried the message."""

from __future__ import annotations

import re

from keshiin.domains import domain_part, registrable
from keshiin.judge.facts import once
from keshiin.judge.fields import text_of
from keshiin.judge.links.targets import unexplained, web_targets
from keshiin.judge.model import Case
from keshiin.judge.names.brands import brand_of
from keshiin.judge.names.lettering import compact
from keshiin.judge.names.rented import landlord
from keshiin.judge.sender.own_domain import ASKING, dmarc_refused, own_domain_claim
from keshiin.judge.text.pressure import threatens
from keshiin.judge.transport.trust import enclosed, machine_place
from keshiin.message.links.urls import taken_apart
from keshiin.route.services import known_services

KIN = 4
"""Letters that two names must share to count as akin; shorter ones meet by chance."""

_LEAVING = re.compile(r"<\s*(https?://[^\s<>]{4,1000})>", re.IGNORECASE)


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
    if threatens(case) or (claim is not None and claim.refused):
        return False
    return any(each.domain in _carriers(case) for each in web_targets(case))


@once
def _carriers(case: Case) -> frozenset[str]:
    """The organisations on both sides of the border, and the reader's, as the reader's service names them."""
    peer = None if enclosed(case) else case.route.peer
    inside = (peer.by or "", domain_part(peer.for_ or "")) if peer else ()
    places = {machine_place(case), *map(registrable, inside)}
    return frozenset(place for place in places if "." in place and not _open_to_all(place))


def _open_to_all(place: str) -> bool:
    return place in ASKING or brand_of(place) is not None or known_services().of(place) is not None


def leads_where_it_is_left(case: Case) -> bool:
    """Whether all buttons lead where the list can be left (RFC 2369), of mail with a seal that passed.

    That is the mailing company's place, where it counts clicks, and need not have the name of its machines.
    A forger pays for it what a page under the name of his machine costs: a domain that passes.
    """
    if enclosed(case) or threatens(case) or not case.identity.confirmed():
        return False
    fields = case.message.all("list-unsubscribe")[:1]
    hosts = [taken_apart(url).host for field in fields for url in _LEAVING.findall(text_of(field)[:2000])]
    left = {registrable(host) for host in hosts if host and not landlord(host)}
    return bool(left) and all(each.domain in left for each in unexplained(case))


def akin(one: str, other: str) -> bool:
    """Whether two registrable domains are one, one brand's, or the name of one stands in the other's."""
    if one == other or (brand_of(one) is not None and brand_of(one) is brand_of(other)):
        return True
    short, long = sorted((one.partition(".")[0], other.partition(".")[0]), key=len)
    return len(short) >= KIN and short in long
