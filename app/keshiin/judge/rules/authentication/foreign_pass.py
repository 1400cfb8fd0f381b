"""A check passed, but for another domain than that of the sender shown."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Evidence, Group, Seen, Words
from keshiin.judge.transport.trust import from_domain, vouched
from keshiin.texts import N_

GROUP: Group = "identity"
NEEDS = ("reported", "from")
CAUSE = "authentication"
WORDS = {
    "": Words(
        N_("The check that passed is for another domain"),
        N_("Your mail service confirmed “{domain}” ({method}). The sender shown is of “{sender}”."),
        N_("So it says who carried the message, and nothing about the sender shown."),
        N_("Newsletters, lists and forwarded mail are often like this. It says nothing against the message."),
        "",
        "",
        N_("Whether the message comes from “{sender}”: the check that passed is for another domain."),
    )
}


def find(case: Case) -> Iterator[Seen]:
    """One finding where signatures or the envelope passed and none of them is of From's domain."""
    if vouched(case):
        return
    for method in ("dkim", "spf"):
        for each in case.identity.believed(method):
            if each.passed and each.aligned is False and each.domain:
                values = {"domain": each.domain, "method": method.upper(), "sender": from_domain(case)}
                yield Seen("neutral", (Evidence("span", each.span),), values)
                return
