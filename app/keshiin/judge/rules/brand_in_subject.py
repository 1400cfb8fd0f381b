"""The subject names a known organisation to which neither the sender nor a link belongs."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.explain.texts import N_
from keshiin.judge import shown_sender
from keshiin.judge.brands import mentioned, standing
from keshiin.judge.model import Case, Finding, Group, Words
from keshiin.judge.pointing import at_text
from keshiin.judge.targets import web_targets

GROUP: Group = "identity"
NEEDS = ("subject", "from")
CAUSE = "brand_text"
WORDS = {
    "": Words(
        N_("The subject names “{brand}”"),
        N_("The subject speaks of “{brand}”. The sender’s address and the links belong to somebody else."),
        N_("Beside other signs it can mean that a known name is being used."),
        N_("Anybody may write about {brand}. Alone it means nothing."),
        "",
    ),
}


def find(case: Case) -> Iterator[Finding]:
    """One finding for the first brand of the subject that owns neither From's domain nor any link's."""
    subject, field = case.message.claims.subject or "", case.message.first("subject")
    sender = shown_sender.address(case)
    if field is None or sender is None:
        return
    for brand in mentioned(subject):
        hosts = {sender.domain, *(each.address.host for each in web_targets(case))}
        if all(standing(brand, host) == "foreign" for host in hosts):
            spelling = next((name for name in brand.names if name.lower() in subject.lower()), "")
            evidence = (at_text(field, spelling if spelling.isascii() else ""),)
            yield Finding("brand_in_subject", GROUP, "neutral", (), evidence, {"brand": brand.name})
            return
