"""An invoice or an alarm asks the reader to ring a number, and gives no link."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keshiin.judge.body import holds, phrases
from keshiin.judge.model import Case, Finding, Group, Role, Words
from keshiin.judge.targets import pressed
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("body",)
CAUSE = "telephone"
ROLE: Role = "bait"
WORDS = {
    "": Words(
        N_("It asks you to ring a number"),
        N_("The text speaks of “{reason}” and gives the number “{number}”."),
        N_("Whoever answers there talks people into payments or into giving access to their computer."),
        N_("Real invoices carry telephone numbers too."),
        N_("Ring only a number that you find elsewhere."),
    ),
}

_REASONS = (
    "invoice", "subscription renewed", "subscription renewal", "auto-renew", "autorenew",
    "you have been charged", "payment of", "order confirmed", "order #", "refund", "virus", "infected",
    "請求", "自動更新", "ご購入", "返金", "未納", "未払い", "感染",
)  # fmt: skip
_REASON = re.compile("|".join(_REASONS))
_CALL = re.compile(
    r"(?:call|phone|dial|helpline|tel|電話|問い?合わせ)[^\n]{0,60}?(\+?\(?\d[\d().\- ]{7,18}\d)"
)


def find(case: Case) -> Iterator[Finding]:
    """One finding where a reason to pay and a number to ring stand in a message without a link to press."""
    if pressed(case):
        return
    text = phrases(case)
    reason = _REASON.search(text.lower) if holds(text.lower, _REASONS) else None
    call = _CALL.search(text.lower) if reason else None
    if reason and call:
        values = {"reason": text.quote(reason), "number": call[1].strip()}
        yield Finding("telephone_request", GROUP, "neutral", (), (), values)
