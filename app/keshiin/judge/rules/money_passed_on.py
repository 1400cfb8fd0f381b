"""The reader is to take a payment in and to pass the rest of it on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keshiin.judge.body import holds, phrases, words
from keshiin.judge.mail_kinds import answers
from keshiin.judge.model import Case, Finding, Group, Role, Words
from keshiin.judge.quoting import own_words
from keshiin.judge.shown_sender import at_sender
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("body",)
CAUSE = "money_passed_on"
ROLE: Role = "bait"
ALONE = True
WORDS = {
    "": Words(
        N_("It wants you to take money in and pass it on"),
        N_("It says “{words}”."),
        N_("The first payment is false or stolen and is taken back later. What you passed on is gone."),
        N_("Treasurers and agents pass money on too. They know whose it is."),
        N_("Pass nothing on. Ask your bank before you touch the money."),
    ),
}

_TAKEN = re.compile(
    r"\b(?:deposit|cash)\b[^.\n]{0,30}\b(?:it|check|cheque|money order|payment)\b"
    r"|\breceive\b[^.\n]{0,20}\b(?:transfers|payments)\b[^.\n]{0,40}\byour\b[^.\n]{0,16}\baccount\b"
)
_REST = (
    r"\b(?:send|forward|transfer|wire|pay)\b[^.\n]{0,16}"
    r"\b(?:rest|remaining|remainder|balance|difference|surplus|excess)\b"
)
# A landlord wants the rest of the rent for himself.
_FURTHER = re.compile(
    rf"{_REST}[^.\n]{{0,40}}\bto (?:our|the|my|his|her|an?)\b[^.\n]{{0,20}}"
    r"\b(?:vendors?|suppliers?|movers?|shippers?|agents?|couriers?|drivers?|partners?)\b"
    r"|\bbuy\b[^.\n]{0,30}\bfrom (?:our|the|my) (?:vendor|supplier)\b"
    rf"|\bkeep\b[^.\n]{{0,16}}(?:[$€£] ?[0-9]|[0-9] ?%)[^.\n]{{0,40}}{_REST}"
)
_JAPANESE = re.compile(
    r"(?:振り込まれ|入金され)[^\n]{0,60}(?:手数料|報酬)[^。\n]{0,16}(?:差し引|引いて)[^。\n]{0,40}(?:送金|振り込|送って)"
)
_DEEDS = frozenset(b"deposit cash transfers payments".split())
_RESTS = frozenset(b"rest remaining remainder balance difference surplus excess vendor supplier".split())


def find(case: Case) -> Iterator[Finding]:
    """One finding where both stand in the letter's own words."""
    text, held = phrases(case).lower, words(case)
    english = held & _DEEDS and held & _RESTS and _TAKEN.search(text) and _FURTHER.search(text)
    japanese = not english and not text.isascii() and holds(text, ("振り込まれ", "入金され"))
    if not (english or japanese) or answers(case):
        return
    own = own_words(case)
    passed = _FURTHER.search(own) if english and _TAKEN.search(own) else None
    if passed := passed or (_JAPANESE.search(own) if japanese else None):
        yield Finding("money_passed_on", GROUP, "serious", (), at_sender(case), {"words": passed[0][:80]})
