"""What the reader's own filter found of a sender, where it is shown that the filter handed the message over.

Its greeting shows nothing: whoever calls himself a filter writes the filter's lines and results as well.
"""

from __future__ import annotations

from keshiin.judge.facts import once
from keshiin.judge.fields import text_of
from keshiin.judge.model import Case
from keshiin.judge.transport.filters import behind_firewall
from keshiin.judge.transport.passage import own_filter
from keshiin.judge.transport.trust import enclosed, vouching_methods
from keshiin.route.border.outside import OUTSIDE, checked_name
from keshiin.route.model import Hop
from keshiin.route.services import known_services


@once
def filter_vouched(case: Case) -> bool:
    """Whether the filter found that the message is of From's domain; DMARC alone tells where DMARC failed."""
    peer, entry = case.route.peer, _entry(case)
    if peer is None or entry is None or enclosed(case) or not _is_the_filter(case, peer):
        return False
    # Whoever wrote to the filter could put nothing above the line by which it took the message in.
    between = range(peer.span.end, entry.span.start)
    found = [each for each in case.identity.reported if each.span.start in between]
    methods = vouching_methods(any(each.method == "dmarc" and each.failed for each in found))
    return any(each.method in methods and each.vouches and each.aligned for each in found)


def _entry(case: Case) -> Hop | None:
    """The line by which the filter took the message in: the first that is no step within its own machine.

    A line of the same name further down may be anybody's.
    """
    if not own_filter(case):
        return None
    services, peer = known_services(), case.route.peer
    for hop in case.route.hops[peer.index :] if peer else ():
        writer = services.gateway(hop.by)
        if writer is None or writer.name != own_filter(case):
            return None
        if hop.address_kind != "loopback":
            return hop if hop.address_kind in OUTSIDE else None
    return None


def _is_the_filter(case: Case, peer: Hop) -> bool:
    """Whether the peer's checked name is the filter's, or Exchange Online let it pass by the firm's own rule.

    Firms make that rule for the filter's addresses (spam confidence -1), and no stranger can send the field.
    """
    service = known_services().of(checked_name(peer))
    if service is not None:
        return service.name == own_filter(case)
    score = case.message.first("x-ms-exchange-organization-scl")
    return score is not None and text_of(score) == "-1" and behind_firewall(case, score)
