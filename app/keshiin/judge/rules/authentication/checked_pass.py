"""The check made here found that From's domain vouches for the message."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Group, Seen, Words
from keshiin.judge.pointing import at_field
from keshiin.judge.transport.trust import aligned_pass, checked_pass, from_domain
from keshiin.texts import N_

GROUP: Group = "identity"
NEEDS = ("checked", "from")
CAUSE = "authentication"
WORDS = {
    "": Words(
        N_("Checked now: the sender’s domain is confirmed"),
        N_("Checked here now ({method}): the message was really sent for “{domain}”."),
        N_("So the part of the address after the @ sign is not forged."),
        N_("It does not show that the sender is honest. Deceivers own domains and break into mailboxes too."),
        N_("Ask yourself whether “{domain}” is the name you expect."),
        N_("A check made here confirmed that the message was sent for “{domain}”."),
    )
}


def find(case: Case) -> Iterator[Seen]:
    """One finding, where the reader's own service did not say the same already."""
    passed = checked_pass(case)
    if passed is None or aligned_pass(case):
        return
    field = case.message.first("from")
    values = {"method": passed.method.upper(), "domain": from_domain(case)}
    yield Seen("confirms", (at_field(field),) if field else (), values)
