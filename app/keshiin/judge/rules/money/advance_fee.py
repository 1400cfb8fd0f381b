"""A stranger at a free mailbox promises a large sum and wants to be written to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keshiin.judge.model import Case, Group, Role, Seen, Weight, Words
from keshiin.judge.names.freemail import is_freemail
from keshiin.judge.sender import shown_sender
from keshiin.judge.text.body import holds, phrases
from keshiin.judge.text.quoting import own_words
from keshiin.judge.text.together import together
from keshiin.judge.transport.trust import vouched
from keshiin.late import late
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("from",)
CAUSE = "advance_fee"
CAUSES = {"answers": "reply_to"}
ROLE: Role = "bait"
_STRANGER = Words(
    N_("A stranger promises a large sum"),
    N_("The text speaks of “{sum}” and of “{matter}”. Answers go to the free mailbox “{address}”."),
    N_("Whoever answers is soon asked to pay a fee first. The sum never comes."),
    N_("An honest text can speak of such sums and matters too."),
    N_("Do not answer."),
)
WORDS = {
    "": _STRANGER,
    "answers": _STRANGER,
    "waiting": Words(
        N_("A free mailbox says that money waits for you"),
        N_("The text says “{matter}” and names “{sum}”. Answers go to the free mailbox “{address}”."),
        N_("Such mail wants details or a fee before the money comes. It never comes."),
        N_("Somebody who really owes you money can write so too."),
        N_("Do you know nothing of this money? Then do not answer, and open no attached file."),
    ),
}

_SUM = late(
    r"(?:(?:us|r)?\$|[€£]|usd|eur|gbp) ?[0-9]{1,3}(?:[.,][0-9]{3}){1,3}"
    r"|[0-9]{1,3}(?:[.,][0-9]{3}){1,3} ?(?:us)?[$€£]"
    r"|[0-9][0-9.,]{0,9} ?(?:million|milh|millones|億円|千万円|万ドル)"
)
_MATTERS = (
    "beneficiar", "compensation", "inherit", "next of kin", "late husband", "donation", "charity",
    "atm card", "western union", "consignment", "to a foreign account", "doaç", "caridade",
    "héritage", "erbschaft", "spende", "遺産", "相続", "寄付", "受取人", "補償金",
)  # fmt: skip
_GIFTS = frozenset(("donation", "charity", "compensation", "doaç", "caridade", "spende", "寄付", "補償金"))
"""Matters of which honest organisations write, too."""
_MATTER = late("|".join(_MATTERS))
_WAITINGS = (
    "withdraw your", "ready for withdrawal", "available for withdrawal", "ready to be released",
    "liberado para", "liberados para", "retire su", "retirer votre", "auszahlung", "出金", "引き出し可能",
)  # fmt: skip
_WAITING = late("|".join(_WAITINGS))


def find(case: Case) -> Iterator[Seen]:
    """One finding where a sum, such a matter and a free mailbox stand together; odd where it only waits."""
    sender = shown_sender.address(case)
    answer = case.message.claims.reply_to or ((sender,) if sender else ())
    if not answer or not is_freemail(answer[0].domain):
        return
    text = phrases(case)
    told = next(_told(text.lower), None)
    if told is None:
        return
    kind, matter, amount = told
    # Whoever warns of such a letter, or asks about one, quotes it.
    own = next(_told(own_words(case)), None)
    # Behind an organisation's name the free mailbox is a fact of its own, which counts once.
    named = sender is not None and not is_freemail(sender.domain)
    usual = named and (vouched(case) or not holds(text.lower, set(_MATTERS) - _GIFTS))
    strong: Weight = "serious" if kind == "" and not usual else "odd"
    weight: Weight = strong if own else "odd" if kind == "" else "neutral"
    if kind == "" and named:
        kind = "answers"
    values = {"sum": text.quote(amount), "matter": text.quote(matter), "address": answer[0].address}
    yield Seen(weight, shown_sender.at_sender(case), values, kind)


def _told(text: str) -> Iterator[tuple[str, re.Match[str], re.Match[str]]]:
    """The kind of promise with its words and its sum."""
    for kind, pieces, pattern in (("", _MATTERS, _MATTER), ("waiting", _WAITINGS, _WAITING)):
        if holds(text, pieces) and (found := together(text, pattern, _SUM)):
            yield kind, *found
