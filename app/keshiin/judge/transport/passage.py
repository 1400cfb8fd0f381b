"""Whether a list or a forwarder passed the message on, which breaks the sender's marks.

Its fields are words that anybody can write. They count where whoever handed the message over bears them out:
of 44 deceptions of the corpus that carry the fields of a list, 4 name one that handed them over.
"""

from __future__ import annotations

import re

from keshiin.domains import registrable, same_organisation
from keshiin.judge.facts import once
from keshiin.judge.fields import author_of, text_of
from keshiin.judge.model import Case
from keshiin.message.field import Field
from keshiin.route.services import known_services

LIST_FIELDS = ("list-id", "list-post", "list-help", "mailing-list", "x-mailing-list", "x-beenthere")
POSTED = ("list-post", "mailing-list", "x-mailing-list", "x-beenthere")
"""Those of a list to which members post; not all of these write List-Post."""
_FORWARDS = ("x-forwarded-for", "x-forwarded-to", "resent-from", "resent-to", "resent-sender")
_HOST = re.compile(r"@([\w-]{1,63}(?:\.[\w-]{1,63}){1,8})")
_NAME = re.compile(r"[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")


@once
def from_list(case: Case) -> bool:
    """Whether a mailing list passed the message on: its fields name whoever handed the message over.

    Where the border is unknown, or a forwarder stands between, nobody can know who did, and they are enough.
    """
    fields = case.message.firsts(*LIST_FIELDS)
    named = " ".join(text_of(field)[:2000].lower() for field in fields)
    # Some mailing companies write the customer's domain amid labels of their own.
    if not fields or any(place in named for place in _handed_over_by(case)):
        return bool(fields)
    return _bears_out(case, _NAME.findall(named)) or forwarded(case)


@once
def list_field(case: Case) -> Field | None:
    """The first field that names a mailing list, where it stands beside no sign of a newsletter."""
    if case.message.first("list-unsubscribe-post") or case.message.first("feedback-id"):
        return None
    return next(iter(case.message.firsts(*(name for name in LIST_FIELDS if name != "list-help"))), None)


@once
def forwarded(case: Case) -> bool:
    """Whether the message shows signs of automatic forwarding, which breaks SPF and often DKIM."""
    return _rewritten(case) or _names_forwarder(case) or _delivered_before(case) or _handed_on(case)


def own_filter(case: Case) -> str:
    """The filter of the reader's side that handed the message over to his service, "" for none.

    It stands on no sender's list, and what it rewrites (links, subjects) breaks seals.
    """
    border = case.route.border
    return str(border.values["gateway"]) if border.rule == "known_service_gateway" else ""


@once
def _handed_over_by(case: Case) -> frozenset[str]:
    """The registrable domains of whoever handed it over: the machine's, the envelope's, those that passed.

    Where the envelope's owner refused the machine (SPF), neither the envelope nor the greeting shows anybody;
    what the reader's own filter handed over was refused for the filter.
    """
    peer = case.route.peer
    names = case.identity.confirmed()
    refused = any(each.refused for each in case.identity.believed("spf"))
    if peer is not None and (not refused or own_filter(case)):
        names += [peer.helo or "", case.message.claims.envelope_domain]
    if peer is not None and not peer.may_be_forged:
        names.append(peer.rdns or "")
    return frozenset(place for place in map(registrable, names) if "." in place)


def _bears_out(case: Case, hosts: list[str]) -> bool:
    """Whether one of these hosts is of whoever handed the message over."""
    services = known_services()
    handing = {services.organisation(place) for place in _handed_over_by(case)}
    return case.route.peer is None or any(services.organisation(host) in handing for host in hosts)


def _rewritten(case: Case) -> bool:
    """Whether the return path is a forwarder's own (Sender Rewriting Scheme)."""
    path = (case.message.claims.return_path or "").lower()
    return path.startswith(("srs0", "srs1")) and _bears_out(case, [case.message.claims.envelope_domain])


def _names_forwarder(case: Case) -> bool:
    """Whether fields of forwarding name who handed it over, or Exchange Online looked behind its peer."""
    fields = [field for name in _FORWARDS for field in case.message.all(name)]
    if fields and _bears_out(case, _HOST.findall(" ".join(text_of(field)[:2000] for field in fields))):
        return True
    peer, skipped = case.route.peer, case.message.first("x-ms-exchange-skiplistedinternetsender")
    behind = (each.ip for each in case.identity.believed("spf"))
    return skipped is not None and peer is not None and any(ip and ip != peer.ip for ip in behind)


def _delivered_before(case: Case) -> bool:
    """Whether it was delivered to another mailbox first, whose server handed it over."""
    fields = case.message.all("delivered-to")
    if len({field.value.strip().lower() for field in fields}) < 2:
        return False
    before = [text_of(field) for field in fields if author_of(case, field) == "sender"]
    return not before or _bears_out(case, _HOST.findall(" ".join(before)))


def _handed_on(case: Case) -> bool:
    """Whether the peer says that it took the message itself, for another mailbox than the reader's, in To.

    That is how forwarding looks that leaves no field. The peer's looked-up name must be that of the line, so
    that a forger has to address his message to somebody else, at a machine whose name its owner gave it.
    """
    peer = case.route.peer
    if peer is None or peer.may_be_forged or not (peer.rdns and peer.for_):
        return False
    named = {each.address.lower() for each in case.message.claims.recipients}
    for hop in case.route.hops[peer.index :]:
        if not hop.by or not same_organisation(hop.by, peer.rdns):
            return False
        if hop.for_ and hop.for_.lower() != peer.for_.lower() and hop.for_.lower() in named:
            return True
    return False
