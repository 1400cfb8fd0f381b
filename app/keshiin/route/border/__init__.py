"""The trust border: the last line, from the top down, that the reader's own service wrote.

It is drawn as a security property. A forger writes whole chains with the right names, so that a line is
passed over only when what the *recording* server noted of its peer proves that the peer is inside: a
hand-over within one machine, the reader's own word, or a server of the one known service. A HELO proves
nothing; a private address proves little, since a balancer may log it for everybody.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import takewhile

from keshiin.route.addresses import read_address
from keshiin.route.border.configured import confirmed_by_user, is_refused, told_by_services, told_for_message
from keshiin.route.border.known import border_of_service, is_of
from keshiin.route.border.local_run import (
    LOCAL_NAMES,
    below_collector,
    is_explained,
    is_scan,
    run_from,
    server_name,
)
from keshiin.route.border.outside import OUTSIDE, candidates, gateway_before, is_rented, undecided
from keshiin.route.model import Border, Hop
from keshiin.route.services import Services, without_root
from keshiin.settings import Settings

Senders = Callable[[], frozenset[str]]
Witness = Callable[[Hop], bool]


def _unseen(hop: Hop) -> bool:
    return False


def find_border(
    hops: tuple[Hop, ...],
    settings: Settings,
    services: Services,
    senders: Senders = frozenset,
    witness: Witness = _unseen,
) -> Border:
    """The border of a chain of hops, newest first, by the first rule that can say anything.

    ``senders`` tells the organisations that the message says it is from and not to: a topmost line of one of
    them is the sender's own, the reader's having been left out. ``witness`` tells whether results about a
    line's peer stand above it. Most borders are found without asking either.
    """
    if not hops:
        return Border(None, "unknown", "no_received")
    told = told_for_message(hops, settings)
    if told is not None:
        return told
    found = confirmed_by_user(_by_rules(hops, services, senders, witness), settings, services)
    if found.confidence != "configured":
        found = told_by_services(hops, settings, services) or found
    if found.hop is not None and any(is_refused(hop, settings) for hop in hops[: found.hop]):
        return Border(None, "unknown", "refused", candidates=candidates(hops, 1))
    return found


def _by_rules(hops: tuple[Hop, ...], services: Services, senders: Senders, witness: Witness) -> Border:
    start = below_collector(hops)
    if start >= len(hops):
        return Border(None, "unknown", "only_collector", candidates=(1,))
    run = run_from(hops, start)
    named = next(filter(server_name, hops[start:]), None)
    service = services.writer(named.by) if named else None
    if (
        named
        and service
        and is_of(named, service)
        and (not service.witnessed or witness(named))
        and all(hop.server == "qmail" for hop in takewhile(lambda hop: not server_name(hop), hops[start:]))
    ):
        return border_of_service(hops, start, service, services)
    return _unfamiliar(hops, start, run, services, senders)


def _unfamiliar(
    hops: tuple[Hop, ...], start: int, run: tuple[Hop, ...], services: Services, senders: Senders
) -> Border:
    """A service that the program does not know: the first line whose peer is certainly outside."""
    place = start + len(run)
    if place >= len(hops):
        return Border(None, "unknown", "only_inside", candidates=candidates(hops, start + 1))
    hop = hops[place]
    if not hop.readable or hop.doubtful:
        return undecided(hops, hop, "doubtful_line" if hop.readable else "unreadable_line")
    names = {services.organisation(name) for each in run for name in _names(each)}
    writer = server_name(hop)
    if names and writer and services.organisation(writer) not in names:
        return undecided(hops, hop, "no_agreement")
    if not is_explained(run, hop):
        return undecided(hops, hops[start], "local_program")
    if hop.by is not None and services.organisation(hop.by) in senders():
        return Border(None, "unknown", "sender_side")
    return _first_stranger(hops, hop, services)


def _names(hop: Hop) -> list[str]:
    peer = () if is_scan(hop) else (hop.helo, hop.rdns)
    return [name for name in (hop.by, *peer) if name is not None and _is_name(name)]


def _is_name(name: str) -> bool:
    name = without_root(name)
    return "." in name and name not in LOCAL_NAMES and read_address(name) is None


def _first_stranger(hops: tuple[Hop, ...], hop: Hop, services: Services) -> Border:
    if hop.by is not None and "xxx" in hop.by:
        return Border(None, "unknown", "hidden_by", candidates=(hop.index,))
    if hop.address_kind not in OUTSIDE:
        return undecided(hops, hop, "no_address" if hop.address_kind == "none" else "private_peer")
    gateway = gateway_before(hop, services) or services.gateway(hop.by)
    if gateway is not None:
        further = [each.index for each in hops[hop.index :] if each.by and gateway.wrote(each.by)]
        values = {"gateway": gateway.name}
        return Border(None, "unknown", "gateway", candidates=(hop.index, *further[-1:]), values=values)
    if hop.auth is not None:
        return undecided(hops, hop, "none")
    if _may_be_own(hop, services):
        return undecided(hops, hop, "same_organisation")
    rule = "first_public" if hop.index == 1 else "local_run"
    return Border(hop.index, "likely", rule, hop.by if hop.by and _is_name(hop.by) else None)


def _may_be_own(hop: Hop, services: Services) -> bool:
    """Whether the peer may be another server of the same organisation, behind a public address.

    Its looked-up name says so, true or not; or its HELO does and no name of its own contradicts it. A peer
    that greets with the very name of the server that it talks to is nobody's own server.
    """
    if not hop.by or not _is_name(hop.by):
        return False
    if hop.rdns and services.same(hop.rdns, hop.by):
        return True
    if (
        not hop.helo
        or hop.helo == without_root(hop.by)
        or not _is_name(hop.helo)
        or not services.same(hop.helo, hop.by)
    ):
        return False
    return hop.rdns is None or is_rented(hop.rdns, hop.ip)
