"""Which questions a message gives rise to: found by a dry run that asks nobody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Literal

from keshiin.domains import is_address, normal, registrable
from keshiin.lookup.claimed import askable, claimed_addresses
from keshiin.lookup.dns.asking import AskingResolver, name_question
from keshiin.lookup.dns.blocklists import block_lists
from keshiin.lookup.dns.reverse import reverse_zone
from keshiin.lookup.question import Question, Reply, records_of
from keshiin.lookup.registries.bootstrap import address_server, domain_server, whois_server
from keshiin.lookup.wrappers.consent import Offline
from keshiin.message.links.detours import as_sent
from keshiin.route.addresses import parse

if TYPE_CHECKING:
    from keshiin.analysis import Analysis

Following = Literal[
    "name_address", "spf_part", "dmarc_parent", "registry_host", "registry_referral", "list_test"
]

MOST_DOMAINS = 8
MOST_NAMES = 3
# RFC 2606 and 6761, names outside the DNS (RFC 7686, 9476), and those of the reader's own network.
_NOBODYS = frozenset(("example", "invalid", "localhost", "test", "alt", "onion", "arpa"))
_NOBODYS |= {"corp", "home", "internal", "intranet", "lan", "local", "localdomain", "private", "workgroup"}
_EXAMPLES = frozenset(("example.com", "example.net", "example.org"))
_FOLLOWED_BY: tuple[tuple[str, tuple[Following, ...]], ...] = (
    ("ptr", ("name_address",)),
    ("spf", ("spf_part",)),
    ("dmarc", ("dmarc_parent",)),
    ("rdap", ("registry_host", "registry_referral")),
    ("domain", ("registry_host", "registry_referral")),
    ("blocklist", ("list_test",)),
)


def questions(analysis: Analysis, claimed: Sequence[str] = ()) -> tuple[Question, ...]:
    """The very questions, each once; ``claimed``: which of ``claimed_addresses`` the reader asks about.

    Of addresses it is the border's peer, never a private one, never one of the reader's own service; of names
    the sender's, the envelope's and those of links, whose pages are not touched.
    """
    found = [*_about_peer(analysis), *_about_claimed(analysis, claimed)]
    found += _about_names(analysis)
    return tuple(dict.fromkeys([*found, *_of_checks(analysis)]))


def followers(asked: Iterable[Question]) -> tuple[Following, ...]:
    """The kinds of questions that can follow from answers to these."""
    kinds = {question.kind for question in asked}
    following = (each for kind, given in _FOLLOWED_BY if kind in kinds for each in given)
    return tuple(dict.fromkeys(following))


def following(question: Question, reply: Reply) -> Iterator[Question]:
    """The way back from an address's names: whether each leads to the address again."""
    if question.kind != "ptr" or reply.outcome != "answered":
        return
    address = parse(question.about)
    for name in records_of(reply, "PTR")[:MOST_NAMES]:
        asked = name_question(name, "A" if address is None or address.version == 4 else "AAAA")
        if asked is not None and is_somebodys(asked.about):
            yield Question(asked.kind, asked.about, asked.to, question.claimed)


def _about_peer(analysis: Analysis) -> Iterator[Question]:
    peer = analysis.route.peer
    ip = askable(peer.ip if peer else None)
    if ip is not None:
        yield from _about_address(ip)
        version = 4 if "." in ip else 6
        yield from (
            Question("blocklist", ip, each.zone) for each in block_lists() if version == 4 or each.ipv6
        )


def _about_claimed(analysis: Analysis, claimed: Sequence[str]) -> Iterator[Question]:
    allowed = claimed_addresses(analysis) if claimed else ()
    for ip in dict.fromkeys(claimed):
        if ip in allowed:
            yield from _about_address(ip, claimed=True)


def _about_address(ip: str, *, claimed: bool = False) -> Iterator[Question]:
    yield Question("ptr", ip, reverse_zone(ip), claimed)
    server = address_server(ip)
    yield Question("rdap", ip, _host(server), claimed)


def _about_names(analysis: Analysis) -> Iterator[Question]:
    claims = analysis.message.claims
    senders = [sender.domain for sender in claims.from_]
    for domain in list(dict.fromkeys(normal(each) for each in senders if is_somebodys(each)))[:MOST_DOMAINS]:
        yield Question("mx", domain, registrable(domain))
    envelope = claims.envelope_domain
    linked = [as_sent(link).registrable_domain for link in analysis.message.links]
    own = set(map(registrable, analysis.settings.own_domains))
    wanted = dict.fromkeys(registrable(each) for each in (*senders, envelope, *linked) if is_somebodys(each))
    for domain in [each for each in wanted if each not in own][:MOST_DOMAINS]:
        yield Question("domain", domain, _host(domain_server(domain)) or whois_server(domain) or "")


def _of_checks(analysis: Analysis) -> list[Question]:
    """What the checks of the seals and records begin with."""
    from keshiin.identity.check import check

    nobody = Offline()
    check(analysis.message, analysis.route, AskingResolver(nobody), analysis.identity)
    return [question for question in nobody.asked if is_somebodys(question.about)]


def is_somebodys(name: str) -> bool:
    """Whether a name can belong to somebody on the internet."""
    host = normal(name)
    end = host.rpartition(".")[2]
    return "." in host and not is_address(host) and end not in _NOBODYS and registrable(host) not in _EXAMPLES


def _host(server: str | None) -> str:
    return "" if server is None else server.split("/")[2]
