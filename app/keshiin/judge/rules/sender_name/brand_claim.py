"""The sender’s name is that of a known organisation, the address is not."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Group, Role, Seen, Words
from keshiin.judge.names.brands import standing
from keshiin.judge.names.freemail import is_freemail
from keshiin.judge.sender import shown_sender
from keshiin.texts import N_

GROUP: Group = "identity"
NEEDS = ("from",)
CAUSE = "sender_name"
CAUSES = {"disguised": "disguise"}
ROLE: Role = "deception"
WORDS = {
    "": Words(
        N_("The name is “{brand}”, the address is not"),
        N_("The sender calls itself “{name}”. The address after the name is at “{domain}”."),
        N_(
            "The name is free text that anybody can type. {brand} writes from its own names on the "
            "internet, such as “{own}”."
        ),
        N_("Large organisations sometimes let another company send for them."),
        N_("Do not use the links here. Open {brand} the way you usually do."),
    ),
    "disguised": Words(
        N_("The name only looks like “{brand}”"),
        N_(
            "The sender’s name “{name}” is written with other letters that look alike. The address "
            "is of “{domain}”."
        ),
        N_("{brand} has no reason to disguise its own name. Filters are deceived this way."),
        "",
        N_("Do not use the links here. Open {brand} the way you usually do."),
    ),
    "freemail": Words(
        N_("“{brand}” writes from a free mailbox"),
        N_(
            "The sender calls itself “{name}”. The address is at “{domain}”, where anybody can open "
            "a mailbox."
        ),
        N_(
            "{brand} has names of its own on the internet, such as “{own}”, and does not need a free mailbox."
        ),
        N_("A person may have chosen the name as a joke or by mistake."),
        N_("Do not answer, and do not use the links. Open {brand} the way you usually do."),
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding where the name is a brand with words of service and the domain is a stranger's."""
    found, address = shown_sender.claimed(case), shown_sender.address(case)
    if found is None or address is None or standing(found[0].brand, address.domain) != "foreign":
        return
    claim, name = found
    variant = "disguised" if claim.disguised else "freemail" if is_freemail(address.domain) else ""
    values = {
        "brand": claim.brand.name,
        "name": name,
        "domain": address.domain,
        "own": claim.brand.domains[0],
    }
    evidence = shown_sender.at_sender(case, contradicted=True)
    yield Seen("serious", evidence, values, variant)
