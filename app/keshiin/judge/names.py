"""The organisations whose names a header carries, by the place at which they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from keshiin.domains import is_address, registrable
from keshiin.judge.model import Case
from keshiin.judge.pointing import text_of
from keshiin.suffixes import suffixes

_SIGNED_FOR = re.compile(r"(?:^|[;\s])d\s?=\s?([A-Za-z0-9.-]{1,253})")
_HOST = re.compile(r"@([A-Za-z0-9.-]{1,253})")
_PRIVATE_ENDS = """
    local localdomain localhost lan internal intranet intra corp home private priv domain workgroup office
    arpa invalid test example lokal site dom hostname host mail server router pvt network prod dev wan loc
"""
# SwiftMailer, Jira, Hotmail of old and SparkPost number messages under ends of their own making.
_PROGRAM_ENDS = "generated jira gbl sparkpost"
PRIVATE_ENDS = frozenset(f"{_PRIVATE_ENDS} {_PROGRAM_ENDS}".split())
"""Last labels that networks use inside and programs invent; a name under them exists nowhere else."""


@dataclass(frozen=True, slots=True)
class Names:
    """Registrable domains by place; an empty set where the place names nobody."""

    sender: frozenset[str]
    envelope: frozenset[str]
    number: frozenset[str]
    signed: frozenset[str]
    peer: frozenset[str]
    way: frozenset[str]


def names(case: Case) -> Names:
    """The names of a case: From, envelope sender, Message-ID, signatures, border peer, older hops."""
    claims, peer = case.message.claims, case.route.peer
    border = case.route.border.hop or 0
    hops = [hop for hop in case.route.hops if hop.index > border]
    return Names(
        _of(each.domain for each in claims.from_),
        _of(_host(text_of(field)) for field in case.message.all("return-path")),
        _of([_host(claims.message_id or "")]),
        _of(
            found
            for field in case.message.all("dkim-signature")
            for found in _SIGNED_FOR.findall(text_of(field)[:4000])
        ),
        _of([peer.helo or "", peer.rdns or ""] if peer else []),
        _of(name for hop in hops for name in (hop.helo, hop.rdns, hop.by) if name),
    )


def others(case: Case) -> frozenset[str]:
    """The organisations named in Sender, Errors-To and the like."""
    keys = ("sender", "errors-to", "x-sender", "resent-from")
    fields = [field for key in keys for field in case.message.all(key)]
    return _of(host for field in fields for host in _HOST.findall(text_of(field)[:2000]))


def through_a_list(case: Case, found: Names) -> bool:
    """Whether the envelope sender is of the organisation that is addressed, as lists make it."""
    addressed = (*case.message.claims.to, *case.message.claims.cc)
    return bool(found.envelope & _of(each.domain for each in addressed))


def exists(host: str) -> bool:
    """Whether a host's last label is one that the public name system or inside networks use."""
    name = host.strip("[]. ").lower()
    if "." not in name or is_address(host):
        return True
    end = name.rpartition(".")[2]
    return end in PRIVATE_ENDS or _is_public(end) or _is_public(name)


@lru_cache(maxsize=1024)
def _is_public(name: str) -> bool:
    """Whether the public name system has the name's last label; of a few, only names below them."""
    return suffixes().publicsuffix(name, accept_unknown=False) is not None


def _host(address: str) -> str:
    return address.strip("<> ").rpartition("@")[2]


def _of(hosts: Iterable[str]) -> frozenset[str]:
    found = (registrable(host) for host in hosts if host)
    return frozenset(name for name in found if "." in name and not is_address(name))
