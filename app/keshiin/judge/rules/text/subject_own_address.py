"""The subject holds the reader’s own address."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.domains import domain_part, same_organisation
from keshiin.judge.model import Case, Group, Seen, Words
from keshiin.judge.pointing import at_text
from keshiin.judge.transport.trust import from_domain
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("subject", "to")
CAUSE = "reader_address"
BESIDE = True
WORDS = {
    "": Words(
        N_("Your address is in the subject"),
        N_("The subject holds “{address}”, the address it was sent to."),
        N_(
            "Bulk programs fill in the address when they know nothing else of the reader. People who "
            "know you write your name."
        ),
        N_("Some notices about an account name the account this way."),
        "",
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding where the subject holds the one address the message is addressed to.

    None in the name of that address's own domain or of a calendar: both name an account that they know.
    """
    field, to = case.message.first("subject"), case.message.claims.to
    subject = (case.message.claims.subject or "").lower()
    address = to[0].address.lower() if len(to) == 1 else ""
    mine = case.message.claims.from_addresses
    if field is None or "@" not in address or address not in subject or address in mine:
        return
    if same_organisation(from_domain(case), domain_part(address)) or _invites(case):
        return
    evidence = (at_text(field, address if address.isascii() else ""),)
    yield Seen("odd", evidence, {"address": to[0].address})


def _invites(case: Case) -> bool:
    return any(part.content_type == "text/calendar" for part in case.message.parts)
