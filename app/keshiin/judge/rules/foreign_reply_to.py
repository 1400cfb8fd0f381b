"""Answers would go to another organisation than the sender's."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.domains import same_organisation
from keshiin.explain.texts import N_
from keshiin.judge.freemail import is_freemail
from keshiin.judge.model import Case, Finding, Group, Role, Weight, Words
from keshiin.judge.pointing import at_field
from keshiin.judge.trust import from_domain, from_list

GROUP: Group = "identity"
NEEDS = ("from", "reply_to")
CAUSE = "reply_to"
ROLE: Role = "bait"
WORDS = {
    "": Words(
        N_("Answers go to another organisation"),
        N_("The sender is of “{from}”. An answer would go to “{reply}”."),
        N_("Whoever answers may write to somebody else than he thinks."),
        N_("Lists and help desks do this on purpose."),
        N_("Look at the address before you answer."),
    ),
    "freemail": Words(
        N_("Answers go to a free mailbox"),
        N_("The sender is of “{from}”. An answer would go to “{reply}”, where anybody can open a mailbox."),
        N_(
            "Organisations rarely want answers there. Deceivers do, since they cannot read the shown address."
        ),
        N_("Small shops and clubs do this too."),
        N_("Do not answer. Write to an address you already know."),
    ),
}


def find(case: Case) -> Iterator[Finding]:
    """One finding where every Reply-To is foreign; odd for a free mailbox behind an organisation's name."""
    shown, field = from_domain(case), case.message.first("reply-to")
    replies = [each for each in case.message.claims.reply_to if each.domain]
    if not shown or field is None or not replies:
        return
    if any(same_organisation(each.domain, shown) for each in replies):
        return
    free = is_freemail(replies[0].domain) and not from_list(case)
    # Between two free mailboxes a different one is still a different person.
    weight: Weight = "odd" if free else "neutral"
    variant = "freemail" if free else ""
    values = {"from": shown, "reply": replies[0].address}
    evidence = [at_field(field, contradicted=free)]
    if sender := case.message.first("from"):
        evidence.append(at_field(sender))
    yield Finding("foreign_reply_to", GROUP, weight, (), tuple(evidence), values, variant)
