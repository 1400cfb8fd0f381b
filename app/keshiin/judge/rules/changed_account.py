"""The reader is to pay into a new account, to transfer at once, or to buy gift cards."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from keshiin.judge.body import holds, phrases, words
from keshiin.judge.model import Case, Finding, Group, Role, Words
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("body",)
CAUSE = "payment"
ROLE: Role = "bait"
BESIDE = True
_ASK = N_("Ring the firm or the person under a number that you had before. Do not use one from this message.")
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
    "cards": Words(
        N_("It asks for gift cards"),
        N_("It says “{words}”."),
        N_("The numbers of such cards are as good as cash, and nobody can get them back."),
        N_("Colleagues buy presents too. Alone it means nothing."),
        _ASK,
    ),
}

_JAPANESE = {
    "cards": re.compile(
        r"(?:ギフト|itunes|apple|google ?play|amazon)\s?(?:ギフト)?(?:カード|券)[^。\n]{0,30}"
        r"(?:購入して|購入を|買って|ご用意)"
    ),
    "": re.compile(
        r"(?:振込先|振り込み先|送金先|入金先)[^。\n]{0,16}(?:変更|変わり)|新しい(?:振込|振り込み|送金)先"
        r"|振[込り][^。\n]{0,12}口座[^。\n]{0,6}(?:変更(?:に|と|し|いた)|変わり)"
    ),
    "urgent": re.compile(r"(?:至急|急ぎ)[^。\n]{0,12}(?:振込|振り込み|送金)"),
}
_ENGLISH = {
    "cards": re.compile(r"\b(?:buy|purchase|get|pick up)\b[^.\n]{0,40}gift ?cards?\b"),
    "": re.compile(
        r"\b(?:our|the) (?:new )?(?:bank|banking|wire|remittance|payment)"
        r" (?:account|details|information|instructions)[^.\n]{0,30}\b(?:changed?|updated?)\b"
        r"|\b(?:new|changed|updated) (?:bank|banking|wire|remittance)"
        r" (?:account|details|information|instructions)\b"
    ),
    "urgent": re.compile(r"\burgent (?:wire|bank transfer)\b"),
}
_MADE_OF = ("カード", "券", "振込", "振り込み", "送金", "入金")
_WAYS = frozenset((b"bank", b"banking", b"wire", b"remittance", b"payment"))
_TURNS = frozenset((b"new", b"change", b"changed", b"update", b"updated", b"urgent"))
_PRESENTS = frozenset((b"gift", b"giftcard", b"giftcards"))
"""Words of which the patterns are made; asking for them first is ten times as fast."""


def find(case: Case) -> Iterator[Finding]:
    """One finding with the words; the runner weighs it beside other signs alone."""
    text = phrases(case)
    for patterns in _worth_asking(case, text.lower):
        for variant, pattern in patterns.items():
            if asked := pattern.search(text.lower):
                values = {"words": text.quote(asked)[:80]}
                yield Finding("changed_account", GROUP, "odd", (), (), values, variant)
                return


def _worth_asking(case: Case, text: str) -> Iterator[Mapping[str, re.Pattern[str]]]:
    held = words(case)
    if held & _PRESENTS or (held & _WAYS and held & _TURNS):
        yield _ENGLISH
    if not text.isascii() and holds(text, _MADE_OF):
        yield _JAPANESE
