"""An invoice or an alarm asks the reader to ring a number."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.links.targets import pressed
from keshiin.judge.lures.disowned_payment import CENTRE, DISOWNED, disowned_payment
from keshiin.judge.lures.infected_computer import infected_computer
from keshiin.judge.lures.nameless_debt import COURT, nameless_debt
from keshiin.judge.model import Case, Group, Role, Seen, Weight, Words
from keshiin.judge.names.freemail import is_freemail
from keshiin.judge.names.titles import title
from keshiin.judge.sender.shown_sender import address, at_sender, domain
from keshiin.judge.text.body import holds, phrases
from keshiin.judge.text.quoting import stressed_words
from keshiin.judge.transport.mail_kinds import answers
from keshiin.late import late
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("body",)
CAUSE = "telephone"
ROLE: Role = "bait"
ALONE = True
WORDS = {
    "": Words(
        N_("It asks you to ring a number"),
        N_("The text speaks of “{reason}” and gives the number “{number}”."),
        N_("Whoever answers there talks people into payments or into giving access to their computer."),
        N_("Real invoices carry telephone numbers too."),
        N_("Ring only a number that you find elsewhere."),
    ),
    "platform": Words(
        N_("It wants you to ring about a payment; a user of “{platform}” may have written it"),
        N_(
            "The text says “{reason}” and gives the number “{number}”. "
            "Users of “{platform}” can have texts of their own sent so."
        ),
        N_(
            "A known trick uses real bills and invitations. Whoever rings is talked into paying, or into "
            "letting strangers into the computer."
        ),
        N_("The platform really sent it. That says nothing about its user."),
        N_("Do not ring this number. Open “{platform}” the way you usually do, and look there."),
    ),
    "freemail": Words(
        N_("A free mailbox wants you to ring about a payment for “{brand}”"),
        N_("The text says “{reason}” and gives the number “{number}”."),
        N_(
            "{brand} sends no bills from there. Whoever rings is talked into paying, or into letting "
            "strangers in."
        ),
        N_("A person who bought something for you could write so."),
        N_("Do not ring this number. Ask {brand} in the way you usually do."),
    ),
}

_REASONS = (
    "invoice", "subscription renewed", "subscription renewal", "auto-renew", "autorenew",
    "you have been charged", "payment of", "order confirmed", "order #", "refund", "virus", "infected",
    "trojan", "請求", "自動更新", "ご購入", "返金", "未納", "未払い", "感染", "ウイルス",
    "トロイの木馬", "不正な通信",
)  # fmt: skip
_REASON = late("|".join(_REASONS))
_CALL = late(
    r"(?:call|phone|dial|helpline|tel|電話|問い?合わせ|相談|連絡先)[^\n]{0,60}?(\+?\(?\d[\d().\- ]{7,18}\d)"
)


def find(case: Case) -> Iterator[Seen]:
    """One finding where a reason to pay and a number to ring stand in a message.

    With links to press it is told only where somebody who prints no number of his own carries the words: a
    platform for a user, or a free mailbox that writes of a firm's bill.
    """
    if told := disowned_payment(case):
        whose = {"platform": "platform", "freemail": "brand"}[told.by]
        values = {"reason": told.words, "number": told.number, whose: told.name}
        yield Seen(told.weight, at_sender(case), values, told.by)
    elif rung := infected_computer(case) or nameless_debt(case):
        yield Seen("serious", at_sender(case), {"reason": rung[0], "number": rung[1]})
    elif not pressed(case):
        yield from _plain(case)


def _plain(case: Case) -> Iterator[Seen]:
    text = phrases(case)
    reason = _REASON.search(text.lower) if holds(text.lower, _REASONS) else None
    call = (_CALL.search(text.lower) or CENTRE.search(text.lower)) if reason else None
    if reason and call:
        weight: Weight = "odd" if _office_demands(case) else "neutral"
        values = {"reason": text.quote(reason), "number": call[1].strip()}
        evidence = at_sender(case) if weight == "odd" else ()
        yield Seen(weight, evidence, values)


def _office_demands(case: Case) -> bool:
    """Whether an office at a free mailbox speaks of a court, or lets a payment be disowned."""
    if not is_freemail(domain(case)) or answers(case) or title(_name(case)) != "":
        return False
    own = stressed_words(case)
    # A caretaker reminds of unpaid dues from such a mailbox, too; with a court nobody begins.
    return COURT.search(own) is not None or DISOWNED.search(own) is not None


def _name(case: Case) -> str:
    sender = address(case)
    return sender.name if sender else ""
