"""A stranger writes of the reader's mailbox as if he ran it."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Group, Role, Seen, Words
from keshiin.judge.sender.shown_sender import at_sender
from keshiin.judge.text.body import phrases
from keshiin.judge.text.mailboxes import notice
from keshiin.judge.transport.trust import from_domain
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("body", "from", "border")
CAUSE = "sender_name"
ROLE: Role = "deception"
BESIDE = True
WORDS = {
    "": Words(
        N_("It speaks like a mail service, from somewhere else"),
        N_("The text says “{words}”. The sender’s address is at “{domain}”."),
        N_(
            "Only the service that runs your mailbox knows how full it is, what it holds back and when a "
            "password ends."
        ),
        N_("A mail service may write from another name than its servers have."),
        N_("Log in at your provider as you always do. What is true shows there as well."),
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding unless the sender is of the reader's side or known; the runner weighs it beside others."""
    if told := notice(case):
        values = {"words": phrases(case).quote(told), "domain": from_domain(case)}
        yield Seen("odd", at_sender(case), values)
