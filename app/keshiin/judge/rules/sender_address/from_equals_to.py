"""The sender's address is the reader's own address."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.fields import text_of
from keshiin.judge.model import Case, Group, Role, Seen, Weight, Words
from keshiin.judge.pointing import at_field
from keshiin.judge.text.forms import filled_in
from keshiin.judge.transport.passage import from_list
from keshiin.judge.transport.trust import from_domain, peer_is, vouched
from keshiin.texts import N_

GROUP: Group = "identity"
NEEDS = ("from", "to")
CAUSE = "authentication"
ROLE: Role = "deception"
WORDS = {
    "": Words(
        N_("It claims to come from your own address"),
        N_("The sender and the receiver are both “{address}”."),
        N_(
            "Anybody can write your address as the sender. "
            "It does not mean that anybody broke into your mailbox."
        ),
        N_("You may have sent it to yourself. Some lists write it this way too."),
        N_("Did you not send it? Then do nothing it asks, and do not pay."),
    ),
    "same": Words(
        N_("Sender and receiver are one address"),
        N_("The sender and the receiver are both “{address}”."),
        N_("Newsletters and lists write it this way, and the real receivers do not show."),
        N_("Is it your address? Anybody can write it, and need not be in your mailbox for that."),
        "",
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding where From and the only To are one address; calm unless a stranger wrote to it."""
    claims = case.message.claims
    address = claims.from_[0].address.lower()
    if not address or [each.address.lower() for each in claims.to] != [address]:
        return
    own = _is_the_readers(case, address)
    weight: Weight = "odd" if own and _sent_by_a_stranger(case, address) else "neutral"
    fields = case.message.firsts("from", "to")
    evidence = tuple(at_field(field, contradicted=weight == "odd") for field in fields)
    values = {"address": claims.from_[0].address}
    yield Seen(weight, evidence, values, "" if own else "same")


def _sent_by_a_stranger(case: Case, address: str) -> bool:
    """Whether another organisation's machine sent it with nobody vouching.

    The form of a website writes to its owner in the owner's name.
    """
    peer = case.route.peer
    if peer is None or vouched(case) or from_list(case) or peer_is(case, from_domain(case)):
        return False
    replies = (each.address for each in case.message.claims.reply_to if each.address.lower() != address)
    return not any(filled_in(case, reply) for reply in replies)


def _is_the_readers(case: Case, address: str) -> bool:
    """Whether it reached that address, which the border line or a Delivered-To names.

    A newsletter that puts its own address in both fields reaches another one; a list reaches its own first.
    """
    peer = case.route.peer
    reached = [peer.for_] if peer and peer.for_ else []
    reached += [text_of(field) for field in case.message.all("delivered-to")]
    named = any(each and each.lower().endswith(address) for each in reached)
    return address in case.settings.own_addresses or (named and not from_list(case))
