"""Answers would go to another organisation than the sender's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keshiin.domains import same_organisation
from keshiin.judge.links.home import leads_home
from keshiin.judge.model import Case, Group, Role, Seen, Weight, Words
from keshiin.judge.names.brands import brand_of
from keshiin.judge.names.freemail import is_freemail
from keshiin.judge.pointing import at_field
from keshiin.judge.sender.platforms import platform
from keshiin.judge.text.forms import filled_in
from keshiin.judge.text.payment import payment_asked
from keshiin.judge.transport.organisations import exists
from keshiin.judge.transport.passage import from_list, own_filter
from keshiin.judge.transport.trust import from_domain, machine_is_senders, vouched
from keshiin.late import late
from keshiin.message.model import Mailbox
from keshiin.texts import N_

GROUP: Group = "identity"
NEEDS = ("from", "reply_to")
CAUSE = "reply_to"
ROLE: Role = "bait"
WORDS = {
    "": Words(
        N_("Answers go to another organisation"),
        N_("The sender is of “{from}”. An answer would go to “{reply}”."),
        N_("An answer may go to somebody else than you think."),
        N_("Lists and help desks do this on purpose."),
        N_("Look at the address before you answer."),
    ),
    "other_mailbox": Words(
        N_("Answers go to another mailbox"),
        N_("The sender is “{from}”. An answer would go to “{reply}”."),
        N_("Both are free mailboxes, which anybody can open. Whoever answers writes to another person."),
        N_("Some people have two mailboxes."),
        N_("Do not answer. Write to an address you already know."),
    ),
    "freemail": Words(
        N_("Answers go to a free mailbox"),
        N_("The sender is of “{from}”. An answer would go to “{reply}”, where anybody can open a mailbox."),
        N_("Organisations seldom want answers there. Deceivers do: they cannot read mail to the shown one."),
        N_("Small shops and clubs do this too."),
        N_("Do not answer. Write to an address you already know."),
    ),
    "nowhere": Words(
        N_("An answer would arrive nowhere"),
        N_(
            "The sender is of “{from}”. An answer would go to “{reply}”, and no domain in the world ends "
            "like that."
        ),
        N_("Honest senders give an address that works. Programs for bulk mail fill it in carelessly."),
        N_("A slip in the settings of a mailing program does the same."),
        N_("Do not answer. Write to an address you already know."),
    ),
    "form": Words(
        N_("Answers go to an address that was filled in"),
        N_("The sender is of “{from}”. An answer would go to “{reply}”, which the text names as filled in."),
        N_("Forms of websites write like this: the sender is the site, the answer is for the visitor."),
        N_("Anybody can fill in a form, and can write a letter that looks like one."),
        N_("Look at the address before you answer."),
    ),
}

_NO_ANSWERS = late(r"(?:no|do[-_.]?not|ne[-_.]?pas)[-_.]?(?:reply|repondre)[^@]{0,20}@", re.IGNORECASE)


def find(case: Case) -> Iterator[Seen]:
    """One finding where every Reply-To is foreign; odd for a free mailbox behind an organisation's name."""
    shown, field = from_domain(case), case.message.first("reply-to")
    replies = [each for each in case.message.claims.reply_to if each.domain]
    if not shown or field is None or not replies:
        return
    sender = case.message.claims.from_[0]
    variant = _variant(sender, replies, from_list(case))
    if variant is None:
        return
    if _writes_for_others(case, sender):
        variant = ""
    # No form asks for money; a signature of labelled lines looks like one.
    if variant == "freemail" and filled_in(case, replies[0].address) and payment_asked(case) is None:
        variant = "form"
    weight: Weight = "odd" if variant in ("freemail", "other_mailbox") else "neutral"
    known = sender.address if variant == "other_mailbox" else shown
    evidence = [at_field(field, contradicted=weight == "odd")]
    if line := case.message.first("from"):
        evidence.append(at_field(line))
    values = {"from": known, "reply": replies[0].address}
    yield Seen(weight, tuple(evidence), values, variant)


def _writes_for_others(case: Case, sender: Mailbox) -> bool:
    """Whether a platform wrote it for its user, whom the answers reach.

    It is listed as one or a known firm, or its mailbox takes no answers and its links lead home.
    """
    if platform(case):
        return True
    silent = _NO_ANSWERS.search(sender.address[:64]) is not None
    # Where the border is unknown, or a filter stands between, so is who vouches: not known is never no.
    known = vouched(case) or machine_is_senders(case) or case.route.peer is None or own_filter(case)
    if silent and known and leads_home(case):
        return True
    return vouched(case) and brand_of(sender.domain) is not None


def _variant(sender: Mailbox, replies: list[Mailbox], listed: bool) -> str | None:
    """Which words fit: None where answers stay with the sender."""
    if is_freemail(sender.domain) and is_freemail(replies[0].domain) and not listed:
        same = any(each.address.lower() == sender.address.lower() for each in replies)
        return None if same else "other_mailbox"
    if any(same_organisation(each.domain, sender.domain) for each in replies):
        return None
    if not any(exists(each.domain) for each in replies):
        return "nowhere"
    return "freemail" if is_freemail(replies[0].domain) and not listed else ""
