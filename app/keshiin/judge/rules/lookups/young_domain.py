"""A domain that was registered shortly before the message was sent."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from keshiin.domains import registrable
from keshiin.judge.model import Case, Evidence, Group, Seen, Words
from keshiin.judge.sender.shown_sender import at_sender
from keshiin.judge.transport.answers import registered
from keshiin.judge.transport.ownership import sent_on
from keshiin.texts import N_

GROUP: Group = "identity"
NEEDS = ("lookups",)
CAUSE = "young_domain"
ROLE = "deception"
BESIDE = True
YOUNG = timedelta(days=60)
_WHY = N_("Names for a deception are bought shortly before and given up soon after.")
_NOT_PROOF = N_("Every honest name was new once. Alone it means nothing.")
WORDS = {
    "": Words(
        N_("A name in it was new when it was sent"),
        N_("The registry says that “{domain}” was registered on {created}. The message is of {date}."),
        _WHY,
        _NOT_PROOF,
        "",
    )
}


def find(case: Case) -> Iterator[Seen]:
    """One finding for each young domain of sender, envelope and links; the runner weighs it beside others."""
    sent = sent_on(case)
    if sent is None:
        return
    for domain, evidence in _named(case).items():
        found = registered(case.facts.lookups, domain)
        if found and timedelta() <= sent - found[1] < YOUNG:
            values = {"domain": domain, "created": found[1].isoformat(), "date": sent.isoformat()}
            pointed = (*evidence, Evidence("lookup", found[0]))
            yield Seen("odd", pointed, values)


def _named(case: Case) -> dict[str, tuple[Evidence, ...]]:
    """The domains that the message uses, each with where it stands; the first place counts."""
    claims = case.message.claims
    named = {registrable(each.domain): at_sender(case) for each in claims.from_ if each.domain}
    envelope = registrable(claims.envelope_domain)
    named.setdefault(envelope, ())
    for at, link in enumerate(case.message.links):
        named.setdefault(link.registrable_domain, (Evidence("link", at),))
    named.pop("", None)
    return named
