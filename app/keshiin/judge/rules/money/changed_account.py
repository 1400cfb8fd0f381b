"""The reader is to pay into a new account, at once, or by a way that nobody can take back."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Group, Role, Seen, Weight, Words
from keshiin.judge.text.payment import members_dues, payment_asked
from keshiin.judge.transport.mail_kinds import answers
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("body",)
CAUSE = "payment"
ROLE: Role = "bait"
BESIDE = True
ALONE = True
_ASK = N_("Ring the firm or the person on a number that you had before. Do not use one from this message.")
WORDS = {
    "": Words(
        N_("It asks for money by another way than before"),
        N_("It says “{words}”."),
        N_("Deceivers who read along in a mailbox write when a payment is due, and name their own account."),
        N_("Firms do change their bank. Alone it means nothing."),
        _ASK,
    ),
    "urgent": Words(
        N_("It asks for a transfer at once"),
        N_("It says “{words}”."),
        N_("Hurry in the name of the boss or a partner is a known way to get a payment out of an office."),
        N_("Real work can be urgent too. Alone it means nothing."),
        _ASK,
    ),
    "audit": Words(
        N_("It wants money in another account, because of an audit"),
        N_("It says “{words}”."),
        N_("An audit closes no account. Deceivers who read along in a mailbox often give this reason."),
        N_("Somebody may explain a change of banks badly."),
        _ASK,
    ),
    "gone": Words(
        N_("It wants to be paid in a way that cannot be undone"),
        N_("It says “{words}”."),
        N_("Gift cards, cash in a bag and payments between friends cannot be got back. Deceivers like them."),
        N_("Friends and relatives pay each other so too. Alone it means nothing."),
        _ASK,
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding with the words; the runner weighs it beside others alone. Members' dues are context."""
    if asked := payment_asked(case):
        variant, words = asked
        weight: Weight = "odd"
        if variant in ("", "audit") and members_dues(case):
            weight = "neutral"
        elif variant == "audit" and not answers(case):
            weight = "serious"
        yield Seen(weight, values={"words": words}, variant=variant)
