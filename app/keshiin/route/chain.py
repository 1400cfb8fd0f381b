"""Hops as a chain: signed delays, joints between neighbours, loops."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from keshiin.route.addresses import address_kind, read_address
from keshiin.route.border.local_run import is_local
from keshiin.route.border.outside import is_rented
from keshiin.route.model import INSIDE, Hop, Joint, JointHow, JointState
from keshiin.route.services import Services
from keshiin.span import Span

_LOOP_HOPS = 25


def delays_of(hops: tuple[Hop, ...]) -> tuple[int | None, ...]:
    """The ``delay_s`` of each hop: this time minus that of the next older readable hop, signed."""
    delays: list[int | None] = []
    older: Hop | None = None
    for hop in reversed(hops):
        delay = None
        if hop.time is not None and older is not None and older.time is not None:
            delay = round((hop.time - older.time).total_seconds())
        delays.append(delay)
        if hop.readable:
            older = hop
    return tuple(reversed(delays))


def find_joints(hops: tuple[Hop, ...], services: Services) -> tuple[Joint, ...]:
    """A joint for each pair of neighbours."""
    return tuple(_joint(newer, older, services) for newer, older in pairwise(hops))


def is_loop(hops: tuple[Hop, ...]) -> bool:
    """The same server three times with different ids, or more lines than any ordinary way has.

    A hand-over within one machine, as to the mailbox, is no further visit.
    """
    ids = {(hop.by, hop.id) for hop in hops if hop.by and "." in hop.by and hop.id and not is_local(hop)}
    if len(hops) > _LOOP_HOPS:
        return True
    # Hardly a message has three such lines of one server, and counting takes longer than to see so.
    servers = {by for by, _ in ids}
    return len(ids) - len(servers) > 1 and max(Counter(by for by, _ in ids).values()) > 2


def _joint(newer: Hop, older: Hop, services: Services) -> Joint:
    """Whether the peer that the newer line names can be the server that wrote the older one."""
    evidence = tuple([span for span in (_peer_span(newer), older.mark("by")) if span is not None])
    state, how = _compare(newer, older, services)
    return Joint(newer.index, older.index, state, how, evidence)


def _peer_span(hop: Hop) -> Span | None:
    return hop.mark("rdns") or hop.mark("helo") or hop.mark("ip")


def _compare(newer: Hop, older: Hop, services: Services) -> tuple[JointState, JointHow]:
    if older.by is None or not newer.readable or not older.readable:
        return (
            ("agrees", "private-address") if newer.address_kind in INSIDE else ("unconfirmed", "not-recorded")
        )
    by = older.by.rstrip(".")
    if by and by in ((newer.rdns or "").rstrip("."), (newer.helo or "").rstrip(".")):
        return "agrees", "same-name"
    address = read_address(by)
    own = address or older.by_ip
    if own is not None and own == newer.ip:
        return "agrees", "same-name"
    if newer.address_kind in INSIDE or address_kind(address) in INSIDE:
        return "agrees", "private-address"
    names = [name for name in (newer.rdns, newer.helo) if name is not None and _is_host(name)]
    if any(_same_place(name, by, services) for name in names):
        return "agrees", "same-organisation"
    if own is not None and newer.ip is not None and not names:
        return "unconfirmed", "addresses-differ" if address_kind(own) == "public" else "not-recorded"
    if _excludes(newer, by, services):
        return "contradicted", "names-differ"
    if not names or not _is_host(by):
        return "unconfirmed", "not-recorded"
    return "unconfirmed", "names-differ"


def _is_host(name: str) -> bool:
    return "." in name.strip(".") and read_address(name) is None


def _same_place(name: str, by: str, services: Services) -> bool:
    if services.same(name, by):
        return True
    first, second = name.split(".", 1)[0], by.split(".", 1)[0]
    return first == second and len(first) > 3 and any(c.isdigit() for c in first)


def _excludes(newer: Hop, by: str, services: Services) -> bool:
    """Both sides name public hosts of organisations that have nothing in common, one of them looked up.

    A HELO alone is anybody's word, so that only a name the receiving server looked up can contradict; and a
    rented machine's looked-up name is its hoster's, so the HELO must be of another organisation too.
    """
    if newer.rdns is None or newer.address_kind != "public" or not _is_host(newer.rdns) or not _is_host(by):
        return False
    if read_address(by) is not None or is_rented(newer.rdns, newer.ip):
        return False
    return not any(name is not None and services.same(name, by) for name in (newer.rdns, newer.helo))
