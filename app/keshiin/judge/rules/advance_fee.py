"""A stranger at a free mailbox promises a large sum and wants to be written to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keshiin.judge import shown_sender
from keshiin.judge.body import holds, phrases
from keshiin.judge.freemail import is_freemail
from keshiin.judge.model import Case, Finding, Group, Role, Weight, Words
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("from",)
CAUSE = "advance_fee"
ROLE: Role = "bait"
WORDS = {
    "": Words(
        N_("A stranger promises a large sum"),
        N_("The text speaks of “{sum}” and of “{matter}”. Answers go to the free mailbox “{address}”."),
        N_("Whoever answers is soon asked to pay a fee first. The sum never comes."),
        N_("An honest text can speak of such sums and matters too."),
        N_("Do not answer."),
    ),
    "waiting": Words(
        N_("A free mailbox says that money waits for you"),
        N_("The text says “{matter}” and names “{sum}”. Answers go to the free mailbox “{address}”."),
        N_("Such mail wants details or a fee before the money comes. It never comes."),
        N_("Somebody who really owes you money can write so too."),
        N_("Do you know nothing of this money? Then do not answer, and open no attached file."),
    ),
}

_SUM = re.compile(
    r"(?:(?:us|r)?\$|[€£]|usd|eur|gbp) ?[0-9]{1,3}(?:[.,][0-9]{3}){1,3}"
    r"|[0-9]{1,3}(?:[.,][0-9]{3}){1,3} ?(?:us)?[$€£]"
    r"|[0-9][0-9.,]{0,9} ?(?:million|milh|millones|億円|千万円|万ドル)"
)
_MATTERS = (
    "beneficiar", "compensation", "inherit", "next of kin", "late husband", "donation", "charity",
    "atm card", "western union", "consignment", "to a foreign account", "doaç", "caridade",
    "héritage", "erbschaft", "spende", "遺産", "相続", "寄付", "受取人", "補償金",
)  # fmt: skip
_MATTER = re.compile("|".join(_MATTERS))
_WAITINGS = (
    "withdraw your", "ready for withdrawal", "available for withdrawal", "ready to be released",
    "liberado para", "liberados para", "retire su", "retirer votre", "auszahlung", "出金", "引き出し可能",
)  # fmt: skip
_WAITING = re.compile("|".join(_WAITINGS))


def find(case: Case) -> Iterator[Finding]:
    """One finding where a sum, such a matter and a free mailbox stand together; odd where it only waits."""
    sender = shown_sender.address(case)
    answer = case.message.claims.reply_to or ((sender,) if sender else ())
    if not answer or not is_freemail(answer[0].domain):
        return
    text = phrases(case)
    matter = _MATTER.search(text.lower) if holds(text.lower, _MATTERS) else None
    waits = _WAITING.search(text.lower) if not matter and holds(text.lower, _WAITINGS) else None
    told = matter or waits
    amount = _SUM.search(text.lower) if told else None
    if amount and told:
        weight: Weight = "serious" if matter else "odd"
        values = {"sum": text.quote(amount), "matter": text.quote(told), "address": answer[0].address}
        evidence = shown_sender.at_sender(case)
        yield Finding("advance_fee", GROUP, weight, (), evidence, values, "" if matter else "waiting")
