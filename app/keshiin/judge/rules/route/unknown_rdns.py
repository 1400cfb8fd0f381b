"""At the border, the server that records looked-up names wrote none for the peer.

Some write the same where they were told not to look.
"""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Group, Seen, Weight, Words
from keshiin.judge.names.brands import brand_of
from keshiin.judge.names.freemail import is_freemail
from keshiin.judge.pointing import at_hop, at_mark
from keshiin.judge.transport.passage import forwarded, from_list
from keshiin.judge.transport.trust import PUBLIC, RECORDS_RDNS, from_domain, vouched
from keshiin.texts import N_

GROUP: Group = "route"
NEEDS = ("peer_ip",)
CAUSE = "rdns"
WORDS = {
    "": Words(
        N_("No name is recorded for the sending IP address"),
        N_("The receiving server wrote no name for {ip}. It found none, or did not look."),
        N_("Most mail servers have one. A home connection or a new machine often has none."),
        N_("Honest mail can lack one too. Alone it proves nothing."),
        "",
    ),
    "firm": Words(
        N_("“{brand}” is named as the sender, but the machine has no name"),
        N_("The server at the border looked for the name of {ip} and wrote none."),
        N_("Large firms’ machines have names, since many services refuse mail from those without."),
        N_("A server that was told not to look for names writes the same."),
        N_("Do not press the links. Open {brand} the way you usually do."),
    ),
}

_SAYS_SO = ("sendmail", "postfix")
"""Those whose line shows that there was none; others write the address in any case."""


def find(case: Case) -> Iterator[Seen]:
    """One finding at the border hop, for kinds of servers that would have written the name."""
    peer = case.route.peer
    if peer is None or peer.ip is None or peer.rdns or peer.address_kind not in PUBLIC:
        return
    if peer.server in RECORDS_RDNS:
        brand = _firm(case) if peer.server in _SAYS_SO else ""
        weight: Weight = "odd" if brand else "neutral"
        evidence = (at_mark(peer, "ip", contradicted=bool(brand)), at_hop(peer))
        values = {"ip": peer.ip, "brand": brand}
        yield Seen(weight, evidence, values, "firm" if brand else "", hops=(peer.index,))


def _firm(case: Case) -> str:
    """The known firm whose domain stands in From, where nobody vouches and nobody passed the message on."""
    sender = from_domain(case)
    brand = None if is_freemail(sender) else brand_of(sender)
    if brand is None or vouched(case) or from_list(case) or forwarded(case):
        return ""
    return brand.name
