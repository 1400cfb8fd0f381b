"""The sender calls itself an authority of state, police or justice, and nothing else, at a free mailbox."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Group, Role, Seen, Words
from keshiin.judge.names.authorities import is_whole_authority
from keshiin.judge.names.freemail import is_freemail
from keshiin.judge.sender import shown_sender
from keshiin.texts import N_

GROUP: Group = "identity"
NEEDS = ("from",)
CAUSE = "sender_name"
ROLE: Role = "deception"
ALONE = True
WORDS = {
    "": Words(
        N_("“{name}” does not write from a free mailbox"),
        N_(
            "The sender calls itself “{name}”. The address is at “{domain}”, where anybody can open "
            "a mailbox."
        ),
        N_("Police, courts, prosecutors and tax offices write from domains that only they can have."),
        "",
        N_("Do not answer, and send no papers. Ring the office on a number that you find elsewhere."),
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding where the name is nothing but an authority's; who only writes about one is left alone."""
    sender = shown_sender.address(case)
    if sender is None or not is_freemail(sender.domain):
        return
    name = next(filter(is_whole_authority, shown_sender.names(case)), "")
    if name:
        evidence = shown_sender.at_sender(case, contradicted=True)
        values = {"name": name, "domain": sender.domain}
        yield Seen("serious", evidence, values)
