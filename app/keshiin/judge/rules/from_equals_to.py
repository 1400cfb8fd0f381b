"""The sender's address is the reader's own address."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.explain.texts import N_
from keshiin.judge.model import Case, Finding, Group, Role, Weight, Words
from keshiin.judge.pointing import at_field
from keshiin.judge.trust import aligned_pass

GROUP: Group = "identity"
NEEDS = ("from", "to")
CAUSE = "own_name"
ROLE: Role = "deception"
WORDS = {
    "": Words(
        N_("It claims to come from your own address"),
        N_("The sender and the receiver are both “{address}”."),
        N_("Anybody can write your address as the sender. It does not mean that your mailbox was opened."),
        N_("You may have sent it to yourself. Some lists write it this way too."),
        N_("Did you not send it? Then do nothing it asks, and do not pay."),
    )
}


def find(case: Case) -> Iterator[Finding]:
    """One finding where From and the only To are one address; calm where the address is vouched for."""
    claims = case.message.claims
    address = claims.from_[0].address.lower()
    if not address or [each.address.lower() for each in claims.to] != [address]:
        return
    weight: Weight = "neutral" if aligned_pass(case) or case.route.peer is None else "odd"
    names = ("from", "to")
    fields = [field for name in names if (field := case.message.first(name))]
    evidence = tuple(at_field(field, contradicted=weight == "odd") for field in fields)
    yield Finding("from_equals_to", GROUP, weight, (), evidence, {"address": claims.from_[0].address})
