"""The organisations whose names a header carries, by the place at which they stand: registrable domains."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from keshiin.domains import domain_part, is_address, registrable
from keshiin.judge.fields import text_of
from keshiin.judge.model import Case
from keshiin.judge.transport.trust import RECORDS_RDNS
from keshiin.suffixes import suffixes

# Begins with its letter, which the matcher leaps to; what stands before it is looked at then.
_SIGNED_FOR = re.compile(r"d(?<![^;\s]d)\s?=\s?([A-Za-z0-9.-]{1,253})")
_HOST = re.compile(r"@([A-Za-z0-9.-]{1,253})")
_PRIVATE_ENDS = """
    local localdomain localhost lan internal intranet intra corp home private priv domain workgroup office
    arpa invalid test example lokal site dom hostname host mail server router pvt network prod dev wan loc
"""
# SwiftMailer, Jira, Hotmail of old and SparkPost number messages under ends of their own making.
_PROGRAM_ENDS = "generated jira gbl sparkpost"
PRIVATE_ENDS = frozenset(f"{_PRIVATE_ENDS} {_PROGRAM_ENDS}".split())
"""Last labels that networks use inside and programs invent; a name under them exists nowhere else."""


def senders(case: Case) -> frozenset[str]:
    """The organisations that From names."""
    return _of(each.domain for each in case.message.claims.from_)


def envelope(case: Case) -> frozenset[str]:
    """That of the envelope sender."""
    return _of(_host(text_of(field)) for field in case.message.all("return-path"))


def recorded_envelopes(case: Case) -> frozenset[str]:
    """Those of the envelope senders that servers wrote into their lines."""
    return _of(_host(hop.envelope_from) for hop in case.route.hops if hop.envelope_from)


def number(case: Case) -> frozenset[str]:
    """That of the Message-ID."""
    return _of([_host(case.message.claims.message_id or "")])


def signed(case: Case) -> frozenset[str]:
    """Those of the signatures."""
    values = (text_of(field)[:4000] for field in case.message.all("dkim-signature"))
    return _of(found for value in values for found in _SIGNED_FOR.findall(value))


def peer(case: Case) -> frozenset[str]:
    """Those of the border peer's names."""
    hop = case.route.peer
    return _of([hop.helo or "", hop.rdns or ""] if hop else [])


def handing(case: Case) -> frozenset[str]:
    """Those of whoever handed the message over: the peer, or who gave it to the filter that the peer is.

    The filter's own line lies below the border, so that its names are no more than a greeting.
    """
    border = case.route.border
    before = border.candidates[-1:] if border.rule == "known_service_gateway" else ()
    hops = [case.route.hops[index - 1] for index in before]
    return peer(case) | _of(name for hop in hops for name in (hop.helo, hop.rdns) if name)


def looked_up(case: Case) -> frozenset[str]:
    """That of the border peer's looked-up name; its greeting too where its server writes no such names."""
    hop = case.route.peer
    if hop is None or hop.server not in RECORDS_RDNS:
        return peer(case)
    return _of([hop.rdns or ""])


def way(case: Case) -> frozenset[str]:
    """Those of the older hops, on the sender's side."""
    hops = case.route.hops[case.route.border.hop or 0 :]
    return _of(name for hop in hops for name in (hop.helo, hop.rdns, hop.by) if name)


def others(case: Case) -> frozenset[str]:
    """The organisations named in Sender, Errors-To and the like."""
    keys = ("sender", "errors-to", "x-sender", "resent-from")
    fields = [field for key in keys for field in case.message.all(key)]
    return _of(host for field in fields for host in _HOST.findall(text_of(field)[:2000]))


def through_a_list(case: Case) -> bool:
    """Whether the envelope sender is of the organisation that is addressed, as lists make it."""
    return bool(envelope(case) & _of(each.domain for each in case.message.claims.recipients))


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
    return domain_part(address.strip("<> "))


def _of(hosts: Iterable[str]) -> frozenset[str]:
    found = (registrable(host) for host in hosts if host)
    return frozenset(name for name in found if "." in name and not is_address(name))
