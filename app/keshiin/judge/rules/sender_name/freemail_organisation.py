"""An office, a bank, a help desk or the head of a firm writes from a free mailbox."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from keshiin.judge.model import Case, Group, Role, Seen, Weight, Words
from keshiin.judge.names.authorities import is_whole_authority
from keshiin.judge.names.freemail import is_freemail
from keshiin.judge.names.titles import title
from keshiin.judge.sender import shown_sender
from keshiin.texts import N_

GROUP: Group = "identity"
NEEDS = ("from",)
CAUSE = "sender_name"
ROLE: Role = "deception"
WORDS = {
    "": Words(
        N_("An office writes from a free mailbox"),
        N_(
            "The sender calls itself “{name}”. The address is at “{domain}”, where anybody can open "
            "a mailbox."
        ),
        N_("Banks, authorities and help desks have names of their own on the internet."),
        N_("A small office or a club may have no other mailbox."),
        N_("Ring them on a number that you find elsewhere."),
    ),
    "authority": Words(
        N_("An authority writes from a free mailbox"),
        N_(
            "The sender calls itself “{name}”. The address is at “{domain}”, where anybody can open "
            "a mailbox."
        ),
        N_("Offices of the state write from names that end in “go.jp”, those of towns often in “lg.jp”."),
        "",
        N_("Ring them on a number that you find elsewhere."),
    ),
    "somewhere": Words(
        N_("An authority writes from a free mailbox"),
        N_(
            "The sender calls itself “{name}”. The address is at “{domain}”, where anybody can open "
            "a mailbox."
        ),
        N_("Most offices of state have domains that only they can have."),
        N_("In some countries offices do use free mailboxes."),
        N_("Ring them on a number that you find elsewhere."),
    ),
    "chief": Words(
        N_("The head of a firm writes from a free mailbox"),
        N_(
            "The sender calls itself “{name}”. The address is at “{domain}”, where anybody can open "
            "a mailbox."
        ),
        N_("Orders in the name of the boss are a known way to deceive."),
        N_("Owners of small firms often have no other mailbox."),
        N_("Ask the person by telephone or face to face before you do anything."),
    ),
    "company": Words(
        N_("A company writes from a free mailbox"),
        N_(
            "The name “{name}” is that of a company. The address is at “{domain}”, where anybody can "
            "open a mailbox."
        ),
        N_("So the address does not show which company it is."),
        N_("Many small companies do this."),
        "",
    ),
}

_WEIGHTS: Mapping[str, Weight] = {"authority": "serious", "somewhere": "serious", "company": "neutral"}


def find(case: Case) -> Iterator[Seen]:
    """One finding where such a name stands before a free mailbox; whole authorities' are another rule's."""
    sender = shown_sender.address(case)
    if sender is None or not is_freemail(sender.domain) or shown_sender.claimed(case):
        return
    names = shown_sender.names(case)
    if any(map(is_whole_authority, names)):
        return
    for name in names:
        variant = title(name)
        if variant is not None:
            weight = _WEIGHTS.get(variant, "odd")
            values = {"name": name, "domain": sender.domain}
            evidence = shown_sender.at_sender(case, contradicted=weight != "neutral")
            yield Seen(weight, evidence, values, variant)
            return
