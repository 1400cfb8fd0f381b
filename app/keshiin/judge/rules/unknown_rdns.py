"""At the border, the server that records looked-up names wrote none for the peer.

Some write the same where they were told not to look.
"""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Finding, Group, Words
from keshiin.judge.pointing import at_hop, at_mark
from keshiin.judge.trust import PUBLIC, RECORDS_RDNS
from keshiin.texts import N_

GROUP: Group = "route"
NEEDS = ("peer_ip",)
CAUSE = "rdns"
WORDS = {
    "": Words(
        N_("No name is recorded for the sending IP address"),
        N_("The receiving server wrote no name for {ip}. It found none, or did not look."),
        N_("Most mail servers have one. A home line or a new machine often has none."),
        N_("Honest mail can lack one too. Alone it proves nothing."),
        "",
    )
}


def find(case: Case) -> Iterator[Finding]:
    """One finding at the border hop, for kinds of servers that would have written the name."""
    peer = case.route.peer
    if peer is None or peer.ip is None or peer.rdns or peer.address_kind not in PUBLIC:
        return
    if peer.server in RECORDS_RDNS:
        evidence = (at_mark(peer, "ip"), at_hop(peer))
        yield Finding("unknown_rdns", GROUP, "neutral", (peer.index,), evidence, {"ip": peer.ip})
