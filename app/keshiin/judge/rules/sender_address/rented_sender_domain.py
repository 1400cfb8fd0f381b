"""The sender’s domain is a place under a service where anybody can have one at once."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Group, Role, Seen, Words
from keshiin.judge.names.rented import landlord
from keshiin.judge.sender import shown_sender
from keshiin.texts import N_

GROUP: Group = "identity"
NEEDS = ("from",)
CAUSE = "sender_domain"
ROLE: Role = "deception"
WORDS = {
    "": Words(
        N_("The sender’s address is at a rented place"),
        N_("The address is at “{domain}”. At “{landlord}” anybody gets such a name in minutes."),
        N_("It does not show which organisation is behind it."),
        N_("Programs and small projects send honest notices from there."),
        "",
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding where From's domain lies under a hosting service's shared name."""
    sender = shown_sender.address(case)
    if sender is None or not (owner := landlord(sender.domain)):
        return
    values = {"domain": sender.domain, "landlord": owner}
    evidence = shown_sender.at_sender(case, contradicted=True)
    yield Seen("odd", evidence, values)
