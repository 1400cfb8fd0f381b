"""The reader's own service found that From's domain vouches for the message."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.explain.texts import N_
from keshiin.judge.model import Case, Evidence, Finding, Group, Words
from keshiin.judge.trust import aligned_pass

GROUP: Group = "identity"
NEEDS = ("reported", "from")
CAUSE = "authentication"
WORDS = {
    "": Words(
        N_("The sender’s domain vouches for this message"),
        N_("Your mail service checked it ({method}): the message was really sent for “{domain}”."),
        N_("So the part of the address after the @ sign is not forged."),
        N_("It does not show that the sender is honest. Deceivers own domains and break into mailboxes too."),
        N_("Ask yourself whether “{domain}” is the name you expect."),
        N_("Your mail service confirmed that the message was sent for “{domain}”."),
    )
}


def find(case: Case) -> Iterator[Finding]:
    """One finding for the strongest result: DMARC, else an aligned signature, else aligned SPF."""
    if result := aligned_pass(case):
        values = {"method": result.method.upper(), "domain": case.message.claims.from_[0].domain}
        yield Finding("aligned_pass", GROUP, "confirms", (), (Evidence("span", result.span),), values)
