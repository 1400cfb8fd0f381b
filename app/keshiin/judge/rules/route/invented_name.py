"""A machine's name, or the message's number, under an ending that no network has."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.domains import domain_part
from keshiin.judge.model import Case, Group, Seen, Weight, Words
from keshiin.judge.pointing import at_field, at_mark
from keshiin.judge.transport.organisations import exists
from keshiin.judge.transport.passage import from_list
from keshiin.judge.transport.trust import vouched
from keshiin.texts import N_

GROUP: Group = "route"
NEEDS = ("border",)
CAUSE = "invented_name"
WORDS = {
    "": Words(
        N_("The machine gave a name that cannot exist"),
        N_("The sending machine called itself “{name}”. No domain in the world ends like that."),
        N_("Programs that send bulk mail make up names at random. A mail server has a real one."),
        N_("A badly set up machine can have such a name."),
        N_("Do not trust this message by its sender’s name alone."),
    ),
    "number": Words(
        N_("The message’s number names a domain that cannot exist"),
        N_("The number ends in “{name}”. No domain in the world ends like that."),
        N_("Programs that send bulk mail make up numbers at random."),
        N_("Some home-made programs of honest senders do so too."),
        "",
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding for the border's HELO, else one for the Message-ID of mail that came through no list."""
    peer = case.route.peer
    if peer is not None and peer.helo and not exists(peer.helo):
        evidence = (at_mark(peer, "helo", contradicted=True),)
        yield Seen("odd", evidence, {"name": peer.helo}, hops=(peer.index,))
        return
    field = case.message.first("message-id")
    host = domain_part((case.message.claims.message_id or "").strip("<> "))
    if field is not None and host and not exists(host) and not from_list(case):
        # Programs of honest senders number so too (swift.generated); only beside a forged name it says more.
        weight: Weight = "neutral" if vouched(case) else "odd"
        evidence = (at_field(field, contradicted=weight == "odd"),)
        yield Seen(weight, evidence, {"name": host}, "number")
