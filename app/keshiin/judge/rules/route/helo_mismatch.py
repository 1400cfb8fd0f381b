"""At the border, the name the peer gave and the name that was looked up are of two organisations."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.domains import is_address, same_organisation
from keshiin.judge.model import Case, Group, Seen, Weight, Words
from keshiin.judge.pointing import at_mark
from keshiin.judge.transport.trust import PUBLIC
from keshiin.texts import N_

GROUP: Group = "route"
NEEDS = ("border",)
CAUSE = "helo"
WORDS = {
    "": Words(
        N_("The name given and the name looked up differ"),
        N_("The sending machine called itself “{helo}”. Looking up its address gave “{rdns}”."),
        N_("A machine may give any name for itself. The name looked up is harder to fake."),
        N_("This happens with honest mail too. Alone it proves nothing."),
        "",
    ),
    "forged": Words(
        N_("The name given and the name looked up differ"),
        N_(
            "The machine called itself “{helo}”. Looking up its address gave “{rdns}”, "
            "marked “may be forged”."
        ),
        N_("The server that took the mail could not confirm the name."),
        N_("A name that is badly set up gives the same mark. Alone it proves nothing."),
        "",
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding where the border hop records both names; lines below it are the sender's own."""
    peer = case.route.peer
    if peer is None or not peer.helo or not peer.rdns or peer.address_kind not in PUBLIC:
        return
    if "." not in peer.helo or is_address(peer.helo) or same_organisation(peer.helo, peer.rdns):
        return
    forged = peer.may_be_forged
    # 3.3 % of honest mail differs at the border; "(may be forged)" beside it is rare there.
    weight: Weight = "odd" if forged else "neutral"
    variant = "forged" if forged else ""
    evidence = (at_mark(peer, "helo", contradicted=forged), at_mark(peer, "rdns"))
    values = {"helo": peer.helo, "rdns": peer.rdns}
    yield Seen(weight, evidence, values, variant, hops=(peer.index,))
