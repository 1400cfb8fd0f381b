"""The sender claims the reader's own domain, while a stranger handed the message over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from keshiin.judge.model import Case, Finding, Group, Role, Weight, Words
from keshiin.judge.own_domain import own_domain_claim
from keshiin.judge.ownership import owner_told
from keshiin.judge.pointing import at_field, at_hop
from keshiin.texts import N_

GROUP: Group = "identity"
NEEDS = ("from", "peer_ip")
CAUSE = "authentication"
ROLE: Role = "deception"
_STRANGER = Words(
    N_("It claims to come from your own organisation"),
    N_("The sender’s address ends in “{domain}”, as yours does. It came in from outside, from {ip}."),
    N_("Mail inside one organisation seldom comes from a stranger’s machine. The address is free text."),
    N_("Your organisation may send newsletters or forms through another company."),
    N_("Ask your administrator before you do what it says. Use a number you already know."),
    N_("It says that it comes from your own organisation (“{domain}”), but it came in from outside."),
    N_("Whether anybody in your organisation sent it."),
)
WORDS = {
    "": _STRANGER,
    "network": replace(
        _STRANGER,
        known=N_(
            "It says it is from your own organisation (“{domain}”), but it came from a machine "
            "in the network “{network}” (as of {day})."
        ),
    ),
    "service": Words(
        N_("“{service}” sent it for your own organisation"),
        N_("The sender’s address ends in “{domain}”, as yours does. It came in from outside, from {ip}."),
        N_("This service asks its customers to show that an address is theirs before they use it."),
        N_("Whoever can read one mailbox of your organisation can show that too."),
        N_("Is it unexpected? Then ask your administrator before you do what it says."),
        N_("It says that it comes from your own organisation (“{domain}”), but it came in from outside."),
    ),
}


def find(case: Case) -> Iterator[Finding]:
    """One finding where nobody vouches for the domain and the peer is another's; web forms do it too."""
    claim = own_domain_claim(case)
    if claim is None:
        return
    field = case.message.first("from")
    weight: Weight = "neutral" if claim.service else "odd"
    evidence = ((at_field(field, contradicted=not claim.service),) if field else ()) + (at_hop(claim.peer),)
    values = {"domain": claim.domain, "ip": claim.peer.ip or "", "service": claim.service}
    variant = "service" if claim.service else ""
    if not variant and (owner := owner_told(case, values["ip"])):
        variant = "network"
        values |= {"network": owner.network, "day": owner.day}
    yield Finding("own_domain_sender", GROUP, weight, (claim.peer.index,), evidence, values, variant)
