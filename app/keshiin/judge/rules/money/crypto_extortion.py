"""The text claims to hold something against the reader and wants to be paid in virtual money."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice

from keshiin.judge.lures.filmed import ANCHORS, LONGEST, THREAT
from keshiin.judge.model import Case, Group, Role, Seen, Weight, Words
from keshiin.judge.names.freemail import is_freemail
from keshiin.judge.pointing import excerpt
from keshiin.judge.sender.shown_sender import domain
from keshiin.judge.text.body import beyond_latin, holds, phrases, words
from keshiin.judge.text.quoting import own_words
from keshiin.judge.text.together import NEAR, around
from keshiin.judge.transport.mail_kinds import answers
from keshiin.late import late
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("body",)
CAUSE = "extortion"
ROLE: Role = "bait"
ALONE = True
_WHY = N_(
    "The same text goes to thousands of people. Old passwords in it come from lists that "
    "were stolen elsewhere."
)
_NOT_PROOF = N_("That it knows a password does not show that anybody was in your computer.")
_DO = N_("Do not pay and do not answer. Change the password if you still use it.")
WORDS = {
    "": Words(
        N_("It threatens and wants virtual money"),
        N_("The text says “{threat}” and gives the payment address “{wallet}”."),
        _WHY,
        _NOT_PROOF,
        _DO,
    ),
    "file": Words(
        N_("It threatens you, and says what it wants in a file"),
        N_("The text says “{threat}”. The rest stands in the attached file."),
        _WHY,
        N_("That it knows where you live shows nothing: such lists were stolen elsewhere."),
        _DO,
    ),
    "unnamed": Words(
        N_("It threatens and wants virtual money"),
        N_("The text says “{threat}” and “{wallet}”."),
        _WHY,
        _NOT_PROOF,
        _DO,
    ),
}

_WALLET = late(
    r"\b(?:(?:bc|ltc)1[a-z0-9]{25,62}|[13][A-HJ-NP-Za-km-z1-9]{25,34}|0x[0-9a-fA-F]{40}|[LM][A-HJ-NP-Za-km-z1-9]{26,33})\b"
)
# Where the address stands in a file: what only an extortioner says of himself and the reader.
_PERSONAL = late(
    r"\bi(?:'ve| have)? (?:recorded you|got footage)|\bfootage of you\b|\byour videos? (?:will )?goe?s?\b"
    r"|\b(?:videos?|footage|recordings?)\b[^.\n]{0,80}\b(?:to )?all your contacts\b"
    r"|\bi know where you live\b|あなたの[^。\n]{0,24}(?:録画しました|ばらま)"
    # Who threatens with reviews has them still to write; a platform tells of those that are there.
    r"|(?:星1つ?の?|低評価の?)(?:口コミ|クチコミ|レビュー)[^。\n]{0,16}投稿(?:します|し続け|する|を?(?:開始|依頼))"
    r"|\b(?:1|one)[- ]star reviews?\b[^.\n]{0,40}\bwill (?:be (?:posted|published)|appear)\b"
    r"|\b(?:will|going to|hired to|paid to) (?:post|publish)\b[^.\n]{0,40}\b(?:1|one)[- ]star reviews?\b"
)
_OF_PERSONAL = (
    "recorded you", "footage", "your video", "all your contacts", "know where you live",
    "録画しました", "ばらま", "口コミ", "クチコミ", "レビュー", "star review",
)  # fmt: skip
_PAID = late(
    r"(?<!not )(?<!never )(?<!n't )\b(?:pay|send|transfer)\b[^.\n]{0,40}"
    r"\b(?:bitcoin|btc|monero|xmr|litecoin|ltc|ethereum|eth|usdt)\b"
    r"|(?:ビットコイン|仮想通貨|暗号資産|usdt)[^。\n]{0,12}(?:送って|お支払い|支払って)"
)
# A visit, and what brings it about: that the reader does not do as he is told.
_VISIT = late(
    r"\b(?:visit|visiting|come to|coming to|drop by|dropping by|show up at)\b(?! (?:our|my|us|me|the|this)\b)"
    r"[^?.!\n]{4,120}?\b(?:(?:if|in case|should) you (?:don['’]?t|do not|fail to|refuse to)|unless you)"
    r" (?:act|cooperate|comply|obey)\b"
)
_OBEYING = frozenset(b"act cooperate comply obey".split())
_COINS = frozenset(b"bitcoin btc monero xmr litecoin ltc ethereum eth usdt".split())

SHORTEST_WALLET = 26
"""Letters and digits of the shortest such address; most texts have no word as long."""


def find(case: Case) -> Iterator[Seen]:
    """One finding where virtual money is wanted beside such a threat, with its address or without."""
    yield from islice(chain(_addressed(case), _unnamed(case), _filed(case)), 1)


def _filed(case: Case) -> Iterator[Seen]:
    """A threat to come to the reader's house from a free mailbox that leaves the rest to a file."""
    if not case.message.attachments or not is_freemail(domain(case)) or answers(case):
        return
    if words(case) & _OBEYING and (threat := _VISIT.search(own_words(case))):
        yield Seen("serious", values={"threat": excerpt(threat[0])}, variant="file")


def _unnamed(case: Case) -> Iterator[Seen]:
    """The same of a letter that names no address, in its own words alone."""
    text = phrases(case).lower
    if not words(case) & _COINS and not (
        beyond_latin(case) and holds(text, ("ビットコイン", "仮想通貨", "暗号資産"))
    ):
        return
    if not holds(text, _OF_PERSONAL) or not _PERSONAL.search(text):
        return
    own = own_words(case)
    threat, paid = _PERSONAL.search(own), _PAID.search(own)
    if threat and paid:
        values = {"threat": threat[0], "wallet": paid[0]}
        yield Seen("serious", values=values, variant="unnamed")


def _addressed(case: Case) -> Iterator[Seen]:
    text = phrases(case)
    if max(map(len, words(case)), default=0) < SHORTEST_WALLET:
        return
    if not holds(text.lower, ANCHORS):
        return
    # Its letters are told apart from small ones.
    wallets = [each for each in _WALLET.finditer(text.written) if _pays(each)]
    threat = _threat_near(text.lower, wallets)
    if threat:
        values = {"threat": text.quote(threat[0]), "wallet": threat[1][0]}
        # Whoever asks a friend about such a letter quotes it.
        weight: Weight = "serious" if _own(own_words(case), threat[1][0].lower()) else "odd"
        yield Seen(weight, values=values)


def _threat_near(text: str, wallets: list[re.Match[str]]) -> tuple[re.Match[str], re.Match[str]] | None:
    """The first threat near an address, with the address."""
    searched = 0
    for each in wallets:
        start, end = around(each)
        # What stood near the address before holds none, but for one that its end cut off.
        if threat := THREAT.search(text, max(start, searched - LONGEST), end):
            return threat, each
        searched = end
    return None


def _own(text: str, wallet: str) -> bool:
    """Whether the letter's own words threaten near the address."""
    at = text.find(wallet)
    return at >= 0 and THREAT.search(text, max(0, at - NEAR), at + NEAR) is not None


def _pays(found: re.Match[str]) -> bool:
    """Whether it can be such an address; a checksum of a program, in a warning, has letters of one case."""
    return found[0].startswith(("bc1", "ltc1", "0x")) or not (found[0].islower() or found[0].isupper())
