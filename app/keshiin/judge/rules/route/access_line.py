"""At the border, the looked-up name of the peer only spells its address, as those of home lines do."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Group, Seen, Words
from keshiin.judge.pointing import at_mark
from keshiin.judge.transport.trust import PUBLIC, vouched
from keshiin.late import late
from keshiin.route.border.outside import is_rented
from keshiin.texts import N_

GROUP: Group = "route"
NEEDS = ("peer_ip",)
CAUSE = "rdns"
WORDS = {
    "": Words(
        N_("The sending machine may be on a home connection or be rented"),
        N_("The name of {ip} is “{name}”. It only spells out the address."),
        N_(
            "Networks give such names to customers’ connections by themselves. Mail servers mostly have"
            " their own."
        ),
        N_("A small office may send from such a connection, and many rented machines are honest."),
        "",
    )
}

# Those who send for many number their servers so too.
_MAIL = late(r"mail|smtp|mta|mx|send|relay|out")


def find(case: Case) -> Iterator[Seen]:
    """One finding at the border hop, where no password was given and nobody vouches for the sender."""
    peer = case.route.peer
    if peer is None or peer.ip is None or peer.rdns is None or peer.address_kind not in PUBLIC:
        return
    if peer.auth is not None or _MAIL.search(peer.rdns) or not is_rented(peer.rdns, peer.ip) or vouched(case):
        return
    values = {"ip": peer.ip, "name": peer.rdns}
    evidence = (at_mark(peer, "rdns"), at_mark(peer, "ip"))
    yield Seen("neutral", evidence, values, hops=(peer.index,))
