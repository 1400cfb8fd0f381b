"""The name is that of a Japanese authority, the domain is none of those that authorities have."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Group, Role, Seen, Weight, Words
from keshiin.judge.names.authorities import has_authoritys_ending, is_authority, is_whole_authority
from keshiin.judge.names.freemail import is_freemail
from keshiin.judge.sender import shown_sender
from keshiin.judge.transport.passage import from_list
from keshiin.texts import N_

GROUP: Group = "identity"
NEEDS = ("from",)
CAUSE = "sender_name"
ROLE: Role = "deception"
WORDS = {
    "": Words(
        N_("An authority’s name, but not an authority’s domain"),
        N_("The sender calls itself “{name}”. The address is at “{domain}”."),
        N_("Offices of the state write from names that end in “go.jp”, those of towns often in “lg.jp”."),
        N_("Some offices let a company send their bulletins."),
        N_("Ring the office on a number that you find elsewhere."),
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding where no list passed it on; a listed name and a free mailbox are other rules'.

    Serious for a name that is nothing but an authority's; a bulletin, a school or a paper has more in it.
    """
    name = next(filter(is_authority, shown_sender.names(case)), "")
    sender = shown_sender.address(case) if name else None
    if sender is None or is_freemail(sender.domain) or has_authoritys_ending(sender.domain):
        return
    if shown_sender.claimed(case):
        return
    listed = from_list(case)
    weight: Weight = "neutral" if listed else "serious" if is_whole_authority(name) else "odd"
    evidence = shown_sender.at_sender(case, contradicted=not listed)
    values = {"name": name, "domain": sender.domain}
    yield Seen(weight, evidence, values)
