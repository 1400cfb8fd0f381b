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
_SEEN = N_(
    "The sender’s address ends in “{domain}”, as yours does. "
    "By the record of where it came in, it came from outside, from {ip}."
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
_KNOWN = {
    "likely": N_(
        "It says it is from your own organisation (“{domain}”), but it likely came in from outside."
    ),
    "network": N_(
        "It says it is from your own organisation (“{domain}”), but it came from a machine "
        "in the network “{network}” (network data of {day})."
    ),
    "network_likely": N_(
        "It says it is from your own organisation (“{domain}”), but it likely came from a machine "
        "in the network “{network}” (network data of {day})."
    ),
}
WORDS = {
    "": _STRANGER,
    **{variant: replace(_STRANGER, known=known) for variant, known in _KNOWN.items()},
    "service": Words(
        N_("“{service}” sent it for your own organisation"),
        _SEEN,
        N_("This service asks its customers to show that an address is theirs before they use it."),
        N_("Whoever can read one mailbox of your organisation can show that too."),
        N_("Is it unexpected? Then ask your administrator before you do what it says."),
        _OUTSIDE,
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
    variant = "service" if claim.service else _variant(case, values)
    yield Finding("own_domain_sender", GROUP, weight, (claim.peer.index,), evidence, values, variant)


def _variant(case: Case, values: dict[str, str]) -> str:
    """How the machine is told, whose network is put among the values where it is known."""
    owner = owner_told(case, values["ip"])
    if owner is not None:
        values |= {"network": owner.network, "day": owner.day}
    likely = case.route.border.confidence == "likely"
    return "_".join(filter(None, ("network" if owner else "", "likely" if likely else "")))
