"""The sender’s domain is a row of letters and digits that nobody would choose as a name."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Group, Role, Seen, Words
from keshiin.judge.sender import shown_sender
from keshiin.late import late
from keshiin.texts import N_

GROUP: Group = "identity"
NEEDS = ("from",)
CAUSE = "sender_domain"
ROLE: Role = "deception"
WORDS = {
    "": Words(
        N_("The sender’s domain looks made by a machine"),
        N_("The address is at “{domain}”, a mixture of letters and digits without a meaning."),
        N_("Names like this are bought in large numbers and thrown away after a few days."),
        N_("An abbreviation can look like this too."),
        "",
    ),
}

SWITCHES = 3
_RUN = late(r"[a-z]+|[0-9]+")


def find(case: Case) -> Iterator[Seen]:
    """One finding where the domain's label goes between letters and digits three times or more."""
    domain = shown_sender.domain(case)
    label = domain.partition(".")[0]
    if len(label) < 8 or label.startswith("xn--") or "." not in domain:
        return
    longest = max(len(part) for part in label.split("-"))
    switches = max(len(_RUN.findall(part)) - 1 for part in label.split("-"))
    if switches >= SWITCHES and longest >= 8:
        evidence = shown_sender.at_sender(case, contradicted=True)
        yield Seen("odd", evidence, {"domain": domain})
