"""The reader is to take something in, money or a packet, and to pass it on."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Group, Role, Seen, Words
from keshiin.judge.pointing import excerpt
from keshiin.judge.sender.shown_sender import at_sender
from keshiin.judge.text.body import beyond_latin, holds, phrases, words
from keshiin.judge.text.quoting import own_words
from keshiin.judge.transport.mail_kinds import answers
from keshiin.late import late
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
    "carried": Words(
        N_("It pays for fetching and carrying, and goes on in a hidden chat"),
        N_("It says “{words}”."),
        N_("Such packets often hold what deceived people gave away. Whoever carries them is caught first."),
        N_("Couriers and movers hire people too. They have an office and a contract."),
        N_("Do not answer and send no papers. Did you send some? The police help: in Japan ring #9110."),
    ),
}

# The reader's deed: a deposit, cash and cheques are also what a shop takes.
_TAKEN = late(
    # The word first: what stands before it is looked at nowhere else.
    r"\b(?:deposit|cash)(?<!\bi deposit)(?<!\bi cash)(?<!\bwe deposit)(?<!\bwe cash)"
    r"(?<!will deposit)(?<!will cash) (?:it\b|(?:the|this|that|an?|my|our) "
    r"[^.\n]{0,20}?\b(?:check|cheque|money order|payment)\b)"
    r"|\breceive\b[^.\n]{0,20}\b(?:transfers|payments)\b[^.\n]{0,40}\byour\b[^.\n]{0,16}\baccount\b"
)
_SENT = r"\b(?:send|forward|transfer|wire)\b[^.\n]{0,16}"
_REST = rf"{_SENT}\b(?:rest|remaining|remainder|balance|difference|surplus|excess)\b"
# A landlord wants the rest of the rent for himself, and what is left of a bill goes to who wrote it.
_FURTHER = late(
    rf"{_SENT}\b(?:difference|surplus|excess)\b[^.\n]{{0,40}}\bto (?:our|the|my|his|her|an?)\b[^.\n]{{0,20}}"
    r"\b(?:vendors?|suppliers?|movers?|shippers?|agents?|couriers?|drivers?|partners?)\b"
    r"|\bbuy\b[^.\n]{0,30}\bfrom (?:our|the|my) (?:vendor|supplier)\b"
    rf"|\bkeep\b[^.\n]{{0,16}}(?:\b(?:pay|salary|wages?|commission)\b|[$€£] ?[0-9]|[0-9] ?%)"
    rf"[^.\n]{{0,40}}{_REST}"
)
# Agents, markets and treasurers take their fee off, too, and send the rest themselves.
_JAPANESE = late(
    r"(?:あなた|貴方|貴女|ご自身|ご自分|お客様|個人)[^。\n]{0,12}口座[^。\n]{0,12}(?:振り込まれ|入金され)[^\n]{0,60}"
    r"(?:手数料|報酬)[^。\n]{0,16}(?:差し引|引いて)[^。\n]{0,40}(?:送金|振り込|送って)[^。\n]{0,6}"
    r"(?:くださ|下さ|いただ|頂|だけ|お願い)"
)
_CARRIED = late(
    r"(?:受け?取|荷物|封筒|書類|現金)[^。\n]{0,40}(?:渡す|運ぶ|届ける|入れる)だけ[\s\S]{0,300}"
    r"(?:signal|telegram|シグナル|テレグラム|消えるメッセージ)(?![^。\n]{0,24}(?:ません|ではなく))"
)
_PAY = late(r"日給|日当|報酬(?!は)|高額|高収入|即日|[0-9０-９]万円")
_NEAR = 400
"""Letters between the two: a long letter speaks of many payments."""
_DEEDS = frozenset(b"deposit cash transfers payments".split())
_RESTS = frozenset(b"rest remaining remainder balance difference surplus excess vendor supplier".split())


def find(case: Case) -> Iterator[Seen]:
    """One finding where both stand in the letter's own words."""
    text, held = phrases(case).lower, words(case)
    english = held & _DEEDS and held & _RESTS and _TAKEN.search(text) and _FURTHER.search(text)
    japanese = not english and beyond_latin(case) and holds(text, ("振り込まれ", "入金され", "だけ"))
    if not (english or japanese) or answers(case):
        return
    own = own_words(case)
    taken = _TAKEN.search(own) if english else None
    passed = _FURTHER.search(own, max(0, taken.start() - _NEAR), taken.end() + _NEAR) if taken else None
    if passed := passed or (_JAPANESE.search(own) if japanese else None):
        yield Seen("serious", at_sender(case), {"words": excerpt(passed[0])})
    elif japanese and (carried := _CARRIED.search(own)) and _PAY.search(own):
        yield Seen("serious", at_sender(case), {"words": excerpt(carried[0])}, "carried")
