"""A prize of a large sum, for which the winner is to pay first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from keshiin.judge.model import Case, Group, Role, Seen, Weight, Words
from keshiin.judge.sender.shown_sender import at_sender
from keshiin.judge.text.body import holds, phrases
from keshiin.judge.text.quoting import own_words
from keshiin.judge.text.together import around
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
        N_("Somebody who took part may have won. Real lotteries take no money first."),
        N_("Pay nothing and do not answer. Did you take part? Then ask there, by a way you already know."),
    ),
}

# Goals, bids and offers win, too, apps win awards, dealers pay high prices: only the reader's prize counts.
_PRIZES = (
    "you have won", "you've won", "you won", "lucky winner", "prize winner", "your winning", "winning number",
    "winning ticket", "winning notification", "lottery winner", "won the lottery", "won the jackpot",
    "your lost funds", "your stolen funds",
    "当選", "受取人に選ばれ",
)  # fmt: skip
_BOUGHT = (
    r"(?! (?:the |this |your |our )?(?:auction|bid|bidding|lot|item|listing|tender|contract|case|appeal)\b)"
)
_PRIZE = re.compile("|".join(f"{prize}{_BOUGHT}" if prize.isascii() else prize for prize in _PRIZES))
# Not the fee of a ticket, an order or a transfer that the reader buys: those come with their price.
_FEE = re.compile(
    r"(?<!\bno )\b(?:processing|transfer|release|clearance|courier|network) (?:fee|charge)s?\b"
    r"|受け?取[^。\n]{0,30}(?<!発券)(?<!システム)(?<!決済)(?<!配送)(?<!引取)手数料(?![はも]?(?:無料|不要|一切|かかりま|0円))"
    r"|手数料[^。\n無]{0,24}(?:電子マネー|プリペイド|ビットコイン)"
)
_SUM = re.compile(
    r"(?:[$€£]|\b(?:usd|eur|gbp)) ?[0-9]{1,3}(?:[.,][0-9]{3}){1,3}"
    r"|[0-9]{1,3}(?:[.,][0-9]{3}){1,3} ?(?:[$€£]|(?:euros?|dollars?|pounds?|usd|eur|gbp)\b)"
    r"|[0-9][0-9.,]{0,9} ?(?:million|億円|千万円|万ドル)|[0-9][0-9,]{2,6}万円|[0-9]{1,3}(?:,[0-9]{3}){2}円"
)
_NEAR = 200
"""Letters around the prize within which its sum stands; one far from it is another matter's."""


def find(case: Case) -> Iterator[Seen]:
    """One finding where prize, sum and fee stand in the text, whoever sent it.

    Whoever warns of such a letter, or asks about one, quotes it, which is context. It is odd where the fee is
    the letter's own: marks around the prize alone cost a deceiver nothing.
    """
    text = phrases(case)
    if not holds(text.lower, _PRIZES):
        return
    if told := _told(text.lower):
        own = own_words(case)
        weight: Weight = "serious" if _told(own) else "odd" if _FEE.search(own) else "neutral"
        values = {name: text.quote(found) for name, found in told.items()}
        yield Seen(weight, at_sender(case), values)


def _told(text: str) -> Mapping[str, re.Match[str]] | None:
    """The prize, its sum and its fee; None where one of them is missing."""
    for prize in _PRIZE.finditer(text):
        fee = _FEE.search(text, *around(prize))
        amount = _SUM.search(text, max(0, prize.start() - _NEAR), prize.end() + _NEAR)
        if amount and fee:
            return {"prize": prize, "sum": amount, "fee": fee}
    return None
