"""The reader's own service found that From's domain vouches for the message."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.explain.texts import N_
from keshiin.judge import shown_sender
from keshiin.judge.freemail import is_freemail
from keshiin.judge.model import Case, Evidence, Finding, Group, Words
from keshiin.judge.trust import aligned_pass

GROUP: Group = "identity"
NEEDS = ("reported", "from")
CAUSE = "authentication"
_WHY = N_("So the part of the address after the @ sign is not forged.")
WORDS = {
    "": Words(
        N_("The sender’s domain vouches for this message"),
        N_("Your mail service checked it ({method}): the message was really sent for “{domain}”."),
        _WHY,
        N_("It does not show that the sender is honest. Deceivers own domains and break into mailboxes too."),
        N_("Ask yourself whether “{domain}” is the name you expect."),
        N_("Your mail service confirmed that the message was sent for “{domain}”."),
    ),
    "free": Words(
        N_("It comes from a free mailbox at “{domain}”"),
        N_("Your mail service checked it ({method}): the message was really sent from “{domain}”."),
        _WHY,
        N_("Anybody can open a mailbox there, under any name."),
        N_("Compare the whole address, “{address}”, with the one you know. The name beside it is free text."),
        N_("Your mail service confirmed that it came from a mailbox at “{domain}”."),
    ),
}


def find(case: Case) -> Iterator[Finding]:
    """One finding for the strongest result: DMARC, else an aligned signature, else aligned SPF."""
    result, sender = aligned_pass(case), shown_sender.address(case)
    if result and sender:
        values = {"method": result.method.upper(), "domain": sender.domain, "address": sender.address}
        variant = "free" if is_freemail(sender.domain) else ""
        yield Finding(
            "aligned_pass", GROUP, "confirms", (), (Evidence("span", result.span),), values, variant
        )
