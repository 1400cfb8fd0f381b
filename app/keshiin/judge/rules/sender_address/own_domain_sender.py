"""The sender claims the reader's own domain, while a stranger handed the message over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from keshiin.judge.model import Case, Group, Role, Seen, Weight, Words
from keshiin.judge.pointing import at_field, at_hop
from keshiin.judge.sender.own_domain import own_domain_claim
from keshiin.texts import N_

GROUP: Group = "identity"
NEEDS = ("from", "peer_ip")
CAUSE = "authentication"
ROLE: Role = "deception"
_SEEN = N_(
    "The sender’s address ends in “{domain}”, as yours does. "
    "The record of where it came in says that it is from outside, from {ip}."
)
_OUTSIDE = N_("It says it is from your own organisation (“{domain}”), but it came in from outside.")
_STRANGER = Words(
    N_("It claims to come from your own organisation"),
    _SEEN,
    N_("Mail inside one organisation seldom comes from a stranger’s machine. The address is free text."),
    N_("Your organisation may send newsletters or forms through another company."),
    N_("Ask your administrator before you do what it says. Use a number you already know."),
    _OUTSIDE,
    N_("Whether anybody in your organisation sent it."),
)
_LIKELY = N_("It says it is from your own organisation (“{domain}”), but it likely came in from outside.")
WORDS = {
    "": _STRANGER,
    "likely": replace(_STRANGER, known=_LIKELY),
    "service": Words(
        N_("“{service}” sent it for your own organisation"),
        _SEEN,
        N_("This service asks its customers to show that an address is theirs before they use it."),
        N_("Whoever can read one mailbox of your organisation can show that too."),
        N_("Is it unexpected? Then ask your administrator before you do what it says."),
        _OUTSIDE,
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding where nobody vouches for the domain and the peer is another's; web forms do it too."""
    claim = own_domain_claim(case)
    if claim is None:
        return
    field = case.message.first("from")
    weight: Weight = "neutral" if claim.service else "odd"
    evidence = ((at_field(field, contradicted=not claim.service),) if field else ()) + (at_hop(claim.peer),)
    values = {"domain": claim.domain, "ip": claim.peer.ip or "", "service": claim.service}
    likely = "likely" if case.route.border.confidence == "likely" else ""
    variant = "service" if claim.service else likely
    yield Seen(weight, evidence, values, variant, hops=(claim.peer.index,))
