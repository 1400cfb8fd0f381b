"""A Message-ID that a receiving server had to make, because the sender sent none."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.domains import same_organisation
from keshiin.judge.model import Case, Group, Seen, Weight, Words
from keshiin.judge.pointing import at_field, at_hop
from keshiin.judge.returned.bounces import report_kind
from keshiin.judge.transport.passage import from_list
from keshiin.judge.transport.trust import PUBLIC, from_domain, service_is
from keshiin.route.model import INSIDE, Hop
from keshiin.route.services import known_services
from keshiin.texts import N_

GROUP: Group = "identity"
NEEDS = ("message_id", "received")
CAUSE = "message_id"
_WHY = N_("Ordinary mail programs number every message themselves. Home-made sending programs often do not.")
WORDS = {
    "": Words(
        N_("Your own mail service had to number the message"),
        N_("The number “{id}” carries the name of “{by}”, which received it."),
        _WHY,
        N_("Some machines and web forms of honest senders leave it out."),
        "",
    ),
    "with_date": Words(
        N_("Your own mail service had to number and date the message"),
        N_("The number “{id}” carries the name of “{by}”. The date is the very second of its arrival there."),
        _WHY,
        N_("Some machines and web forms of honest senders leave it out."),
        "",
    ),
    "relay": Words(
        N_("A server on the way had to number the message"),
        N_("The number “{id}” carries the name of “{by}”, which passed it on."),
        _WHY,
        N_("A company’s own server does this for its staff. Alone it proves nothing."),
        "",
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding where the id holds a hop's queue id or names the border server as its origin."""
    given, field = case.message.claims.message_id or "", case.message.first("message-id")
    if field is None or "@" not in given:
        return
    if report_kind(case) or service_is(case, from_domain(case)):
        return
    local, _, host = given.strip("<> ").lower().rpartition("@")
    border = case.route.border.hop or 0
    for hop in case.route.hops:
        if not _made_by(hop, local, host):
            continue
        dated = hop.time is not None and case.message.claims.date == hop.time
        inside = hop.index <= border
        if not inside and _own_users(hop):
            return
        weight: Weight = "odd" if _from_outside(case, hop) else "neutral"
        values = {"id": given, "by": hop.by or ""}
        evidence = (at_field(field), at_hop(hop))
        variant = ("with_date" if dated else "") if inside else "relay"
        yield Seen(weight, evidence, values, variant, hops=(hop.index,))
        return


def _own_users(hop: Hop) -> bool:
    """Whether the hop took the message from its own user or from within, which it numbers by right."""
    handed_in = (hop.with_ or "").lower().startswith(("local", "mapi", "http"))
    return bool(hop.auth) or handed_in or hop.address_kind in INSIDE or (hop.ip is None and not hop.helo)


def _from_outside(case: Case, hop: Hop) -> bool:
    """Whether a stranger's server, not the hop's own customer or a web page, handed the message over.

    Below the border only the peer's own service counts: what older relays did is anybody's word.
    """
    peer = case.route.peer
    if peer is None or hop.ip is None or hop.address_kind not in PUBLIC:
        return False
    sender, by = from_domain(case), hop.by or ""
    if (hop.with_ or "").upper().startswith("HTTP") or same_organisation(by, sender):
        return False
    # Gmail numbers, as mx.google.com, what its own users at gmail.com hand in without a number.
    if sender in case.identity.confirmed() and known_services().same(by, sender):
        return False
    if hop.index <= peer.index:
        return True
    own = any(same_organisation(name, hop.by or "") for name in (peer.helo, peer.rdns) if name)
    return own and not from_list(case)


def _made_by(hop: Hop, local: str, host: str) -> bool:
    if not hop.by or not host:
        return False
    by, host = hop.by.lower().rstrip("."), host.rstrip(".")
    if host == by:
        return True
    one, other = host.split(".", 1)[0], by.split(".", 1)[0]
    # One machine bears several names: LABEL.mail.protection and LABEL.eop-nam02 at Exchange Online.
    named = one == other and len(one) > 6 and any(letter.isdigit() for letter in one)
    return named or (one == other and bool(hop.id and hop.id.lower() in local))
