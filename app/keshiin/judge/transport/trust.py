"""Questions about who vouches for a message, which several rules ask."""

from __future__ import annotations

from keshiin.domains import registrable, same_organisation
from keshiin.identity.model import Checked, Method, Reported
from keshiin.judge.facts import once
from keshiin.judge.model import Case

PUBLIC = ("public", "documentation")
"""Kinds of addresses that lead to one machine; documentation ones stand for public ones in examples."""

RECORDS_RDNS = ("sendmail", "postfix", "qmail", "exim", "haraka")
"""Families of servers that write the name they looked up; of the others silence says nothing."""


def vouching_methods(dmarc_failed: bool) -> tuple[Method, ...]:
    """The methods whose pass can vouch for From's domain, strongest first: DMARC alone where it failed."""
    return ("dmarc",) if dmarc_failed else ("dmarc", "dkim", "spf")


@once
def aligned_pass(case: Case) -> Reported | None:
    """A result that the reader's own service wrote, that passed, and that vouches for From's domain.

    Where DMARC failed, no signature and no envelope does: the owner may want the very domain (RFC 9989, 4.4),
    which ``aligned`` does not ask. Of a guess the domain itself said nothing, and of a key on trial no more.
    """
    passed = [each for each in case.identity.reported if each.believed and each.vouches and each.aligned]
    methods = vouching_methods(_dmarc_failed(case))
    return next((each for method in methods for each in passed if each.method == method), None)


def _dmarc_failed(case: Case) -> bool:
    return any(each.failed for each in case.identity.believed("dmarc"))


@once
def denied(case: Case) -> bool:
    """Whether the reader's own service found that From's domain does not vouch (DMARC, RFC 7489).

    A list or a forwarder may have broken the mark, which nobody but the message says.
    """
    return _dmarc_failed(case) and not vouched(case)


def checked_pass(case: Case) -> Checked | None:
    """The strongest check made here that vouches for From's domain; DMARC's own where DMARC failed.

    A signature that leaves out a part of the text does not, which DMARC does not ask for.
    """
    passed = [each for each in case.identity.checked if each.vouches and each.aligned]
    whole = [each for each in passed if each.why != "body_partly_signed"]
    if whole != passed and all(each.method == "dmarc" for each in whole):
        return None
    failed = any(each.method == "dmarc" and each.outcome == "failed" for each in case.identity.checked)
    methods = vouching_methods(failed)
    return next((each for method in methods for each in whole if each.method == method), None)


def enclosed(case: Case) -> bool:
    """Whether the message stands inside another, so that whoever enclosed it can have written every line.

    What such a line says against the message counts, since nobody invents that; what it says for it does not.
    """
    return case.message.source.kind == "inner"


def vouched(case: Case) -> bool:
    """Whether somebody the reader can believe vouches for From's domain."""
    return checked_pass(case) is not None or (aligned_pass(case) is not None and not enclosed(case))


def from_domain(case: Case) -> str:
    """The domain of the first From address that has one, "" where there is none."""
    return next((each.domain for each in case.message.claims.from_ if each.domain), "")


def peer_is(case: Case, domain: str) -> bool:
    """Whether the name looked up for the border peer belongs to that domain."""
    peer = case.route.peer
    return peer is not None and bool(peer.rdns) and same_organisation(peer.rdns or "", domain)


def machine_is_senders(case: Case) -> bool:
    """Whether the border peer's looked-up name is of From's domain, and its server did not doubt the name.

    Servers look a name up in both directions before they record it, so only the domain's owner can give it.
    """
    place = machine_place(case)
    return bool(place) and same_organisation(place, from_domain(case))


def machine_place(case: Case) -> str:
    """The registrable domain of the border peer's looked-up name, "" where there is none or it is doubted.

    Exchange Online records no such name, so that there a machine's name calms nothing.
    """
    peer = case.route.peer
    if peer is None or not peer.rdns or peer.may_be_forged or enclosed(case):
        return ""
    return registrable(peer.rdns)


def service_is(case: Case, domain: str) -> bool:
    """Whether the domain is that of the reader's own mail service."""
    peer = case.route.peer
    return peer is not None and bool(peer.by) and registrable(peer.by or "") == registrable(domain)
