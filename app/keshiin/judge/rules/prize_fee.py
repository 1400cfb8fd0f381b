"""A prize of a large sum, for which the winner is to pay first."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keshiin.judge.body import holds, phrases
from keshiin.judge.model import Case, Finding, Group, Role, Words
from keshiin.judge.shown_sender import at_sender
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("body",)
CAUSE = "advance_fee"
ROLE: Role = "bait"
ALONE = True
WORDS = {
    "": Words(
        N_("It promises a prize and wants a fee first"),
        N_("It says “{prize}”, names “{sum}” and asks for “{fee}”."),
        N_("The fee is the whole purpose. The prize never comes."),
        N_("Who took part in something may have won. Real lotteries take nothing first."),
        N_("Pay nothing and do not answer. Did you take part? Then ask there, by a way you already know."),
    ),
}

# Goals, bids and offers win, too, apps win awards, dealers pay high prices: only the reader's prize counts.
_PRIZES = (
    "you have won", "you've won", "you won", "lucky winner", "prize winner", "your winning", "winning number",
    "winning ticket", "winning notification", "lottery", "jackpot",
    "当選", "受取人に選ばれ",
)  # fmt: skip
_PRIZE = re.compile("|".join(_PRIZES))
_FEE = re.compile(
    r"(?<!\bno )\b(?:processing|transfer|release|clearance|courier) (?:fee|charge)s?\b"
    r"|受け?取[^。\n]{0,30}手数料(?![はも]?(?:無料|不要|一切|かかりま|0円))"
    r"|手数料[^。\n無]{0,24}(?:電子マネー|プリペイド|ビットコイン)"
)
_SUM = re.compile(
    r"(?:[$€£]|\b(?:usd|eur|gbp)) ?[0-9]{1,3}(?:[.,][0-9]{3}){1,3}"
    r"|[0-9]{1,3}(?:[.,][0-9]{3}){1,3} ?(?:[$€£]|(?:euros?|dollars?|pounds?|usd|eur|gbp)\b)"
    r"|[0-9][0-9.,]{0,9} ?(?:million|億円|千万円|万ドル)|[0-9][0-9,]{2,6}万円|[0-9]{1,3}(?:,[0-9]{3}){2}円"
)


def find(case: Case) -> Iterator[Finding]:
    """One finding where prize, sum and fee stand in the text, whoever sent it."""
    text = phrases(case)
    if not holds(text.lower, _PRIZES):
        return
    prize, fee, amount = (each.search(text.lower) for each in (_PRIZE, _FEE, _SUM))
    if prize and fee and amount:
        values = {"prize": text.quote(prize), "sum": text.quote(amount), "fee": text.quote(fee)}
        yield Finding("prize_fee", GROUP, "serious", (), at_sender(case), values)
