"""The desks of machines: the abuse desk of the border's peer, the postmaster of a relay."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.analysis import Analysis
from keshiin.domains import is_address, registrable
from keshiin.judge.returned.bounces import kind_of_report
from keshiin.judge.returned.own_service import told_as_own
from keshiin.judge.transport.answers import owner_of
from keshiin.report.letters import refusals
from keshiin.report.letters.mailboxes import abuse_at, postmaster_at, told_by_registry
from keshiin.report.letters.model import Desk, Refused
from keshiin.report.letters.owners import known_owner
from keshiin.report.letters.relays import Relay, relay_of
from keshiin.route.addresses import address_kind
from keshiin.route.model import Hop
from keshiin.route.services import known_services


def relay_desk(relay: Relay) -> Desk:
    """The postmaster of a relay; without an address where its name is hidden."""
    facts = {
        "time": relay.time.isoformat(sep=" ") if relay.time else "",
        "returned_by": relay.returned_by,
        "recorded": "yes" if relay.recorded else "",
    }
    address = "" if relay.name_hidden else postmaster_at(relay.name)
    return Desk("relay", address, "postmaster", relay.name, relay.name, facts)


def abuse_desk(analysis: Analysis, about: str = "") -> Desk:
    """The abuse desk of the peer; raises `Refused`, always for an address that is merely claimed."""
    if kind_of_report(analysis.message):
        raise Refused(refusals.BOUNCE)
    peer = analysis.route.peer
    if about and (peer is None or about != peer.ip):
        _refuse_claimed(analysis, about)
    if peer is None:
        raise Refused(refusals.NO_BORDER)
    ip = _public(peer)
    _refuse_own(analysis, peer, ip)
    told = told_by_registry(analysis, "rdap", ip)
    if told:
        owner = owner_of(analysis.facts.lookups, ip)
        return Desk("abuse", told, "registry", ip, owner[1] if owner else "")
    name = "" if peer.may_be_forged else peer.rdns or ""
    if not name or is_address(name):
        raise Refused(refusals.NO_DESK, about=ip)
    if service := known_owner(name):
        return Desk("abuse", abuse_at(service), "known-owner", ip, service)
    domain = registrable(name)
    if domain != name or name.count(".") == 1:
        return Desk("abuse", abuse_at(domain), "role-address", ip, domain)
    # The name is itself a suffix under which others have theirs: only the machine has a desk.
    return Desk("abuse", postmaster_at(name), "postmaster", ip, name)


def _refuse_claimed(analysis: Analysis, about: str) -> None:
    hop = next((each for each in analysis.route.hops if each.ip == about), None)
    kind = address_kind(about)
    if kind in refusals.KINDS and kind not in ("masked", "none"):
        raise Refused(refusals.KINDS[kind], about=about)
    raise Refused(refusals.NOT_THERE if hop is None else refusals.CLAIMED, about=about)


def _public(peer: Hop) -> str:
    if peer.ip is None or peer.address_kind != "public":
        raise Refused(refusals.KINDS.get(peer.address_kind, refusals.NO_ADDRESS), about=peer.ip or "")
    return peer.ip


def _refuse_own(analysis: Analysis, peer: Hop, about: str) -> None:
    """A complaint to one's own provider about itself helps nobody; it is the administrator's matter."""
    known = known_services()
    mine = [analysis.route.border.service or "", *(hop.by or "" for hop in _inside(analysis))]
    mine += analysis.settings.my_services
    name = peer.rdns or ""
    if name and any(
        each and (known.same(each, name) or registrable(each) == registrable(name)) for each in mine
    ):
        raise Refused(refusals.OWN_PROVIDER, about=about)


def _inside(analysis: Analysis) -> Iterator[Hop]:
    return (hop for hop in analysis.route.hops if hop.recorded)


def relay_of_message(analysis: Analysis) -> Desk:
    """The postmaster of the server that passed the message on; raises `Refused`."""
    if told_as_own(analysis.assessment.findings):
        raise Refused(refusals.OWN_MAIL)
    relay = relay_of(analysis)
    if relay is not None:
        return relay_desk(relay)
    desk = abuse_desk(analysis) if not analysis.inner else None
    if desk is None or not desk.name or is_address(desk.name):
        raise Refused(refusals.NO_RELAY)
    peer = analysis.route.peer
    name = (peer.rdns if peer else None) or desk.name
    facts = {"time": peer.time.isoformat(sep=" ") if peer and peer.time else "", "recorded": "own"}
    return Desk("relay", postmaster_at(name), "postmaster", name, name, facts)
