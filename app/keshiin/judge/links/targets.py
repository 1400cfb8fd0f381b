"""Where the links of a message lead, taken apart."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import unquote

from keshiin.domains import is_address, registrable
from keshiin.judge.facts import once
from keshiin.judge.model import Case, Evidence
from keshiin.judge.names.authorities import has_authoritys_ending
from keshiin.judge.names.brands import brand_of
from keshiin.judge.names.rented import landlord
from keshiin.judge.sender.own_domain import own_domain_claim
from keshiin.judge.text.body import phrases
from keshiin.judge.text.pressure import threatens
from keshiin.judge.transport.trust import vouched
from keshiin.message.links.detours import as_sent
from keshiin.message.links.urls import Address, taken_apart
from keshiin.message.model import Link
from keshiin.route.addresses import address_kind
from keshiin.route.model import INSIDE

LINKS = 500
"""Links that are looked at; a message with more is told by its count, not by each of them."""

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
    """The links that lead to a web host; not a brand's among the words, which may be but its name."""
    web = ("http", "https")
    found = (each for each in targets(case) if each.address.scheme in web and each.address.host)
    return tuple(each for each in found if not (is_word(each) and brand_of(each.address.host)))


def is_word(target: Target) -> bool:
    """Whether it is a host that stands in the text as other words do, and only some programs make a link."""
    return target.link.kind == "text" and "://" not in target.link.text


@once
def pressed(case: Case) -> tuple[Target, ...]:
    """The web links that hide behind a text or a picture, as a reader presses them.

    One that shows its own address hides nothing: mail programs make every address that is typed such a link.
    Beside a threat it is what the message wants, and one that is only typed is so too where it is known that
    nobody vouches for the sender.
    """
    if threatens(case) and _unvouched(case):
        return tuple(each for each in web_targets(case) if not is_word(each))
    buttons = tuple(each for each in web_targets(case) if each.link.kind != "text")
    return buttons if threatens(case) else tuple(each for each in buttons if not _bare(each.link))


def _unvouched(case: Case) -> bool:
    """Whether the reader's service looked for who vouches, and nobody does; not known is never no.

    Nobody refused a colleague, and a server's report without an address names a page that tells of the error.
    """
    if vouched(case) or not any(each.believed for each in case.identity.reported):
        return False
    claim = own_domain_claim(case)
    return any(each.domain for each in case.message.claims.from_) and (claim is None or claim.refused)


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
    """What can be pressed and can be a stranger's."""
    return unnamed(case, pressed(case))


def unnamed(case: Case, buttons: tuple[Target, ...]) -> tuple[Target, ...]:
    """Those that can be a stranger's: no own page of an organisation that the text names."""
    text = phrases(case).lower
    return tuple(each for each in strangers(buttons) if not _named(each, text))


def _named(button: Target, text: str) -> bool:
    """Whether it ends there, which a redirect does not, and anybody can put nothing up there."""
    owner = brand_of(button.address.host)
    ends = "redirect" not in button.link.signs and not landlord(button.address.host)
    names = owner.names if owner and ends else ()
    return any(name.lower() in text for name in names)


def leads_on(target: Target) -> str:
    """The host of a web address in the link's query, to which it can lead on; "" for none."""
    query = target.address.query[:2000]
    # Few queries hold an address, and in each stands a colon, as it is or coded.
    if ":" not in query and "%" not in query:
        return ""
    found = _INNER.search(unquote(unquote(query)))
    return taken_apart(found[0]).host if found else ""
