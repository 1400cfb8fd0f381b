"""The text claims to hold something against the reader and wants to be paid in virtual money."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keshiin.judge.body import holds, phrases, text_of_body, words
from keshiin.judge.model import Case, Finding, Group, Role, Weight, Words
from keshiin.judge.quoting import own_words
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("body",)
CAUSE = "extortion"
ROLE: Role = "bait"
ALONE = True
WORDS = {
    "": Words(
        N_("It threatens and wants virtual money"),
        N_("The text says “{threat}” and gives the payment address “{wallet}”."),
        N_(
            "The same text goes to thousands of people. Old passwords in it come from lists that "
            "were stolen elsewhere."
        ),
        N_("That it knows a password does not show that anybody was in your computer."),
        N_("Do not pay and do not answer. Change the password if you still use it."),
    ),
}

_WALLET = re.compile(
    r"\b(?:bc1[a-z0-9]{25,62}|[13][A-HJ-NP-Za-km-z1-9]{25,34}|0x[0-9a-fA-F]{40}|[LM][A-HJ-NP-Za-km-z1-9]{26,33})\b"
)
_THREAT = re.compile(
    r"recorded you|your (?:webcam|camera)|(?:i|we) (?:have )?(?:hacked|infected|access to) your|malware"
    r"|masturbat|adult (?:web)?sites?|send (?:the|this) video|all your contacts"
    r"|ハッキング|録画|ウェブカメラ|アダルト|ばらま|マルウェア"
)
_ANCHORS = (
    "recorded you", "your webcam", "your camera", "hacked your", "infected your", "access to your", "malware",
    "masturbat", "adult ", "this video", "the video", "all your contacts",
    "ハッキング", "録画", "ウェブカメラ", "アダルト", "ばらま", "マルウェア",
)  # fmt: skip
"""One of these stands in every threat; asking for them first takes a fifth of the pattern's time."""

SHORTEST_WALLET = 26
"""Letters and digits of the shortest such address; most texts have no word as long."""


def find(case: Case) -> Iterator[Finding]:
    """One finding where a payment address of a virtual currency stands beside such a threat."""
    text = phrases(case)
    if max(map(len, words(case)), default=0) < SHORTEST_WALLET:
        return
    threat = _THREAT.search(text.lower) if holds(text.lower, _ANCHORS) else None
    wallet = next(filter(_pays, _WALLET.finditer(text_of_body(case))), None) if threat else None
    if wallet and threat:
        values = {"threat": text.quote(threat), "wallet": wallet[0]}
        # Whoever asks a friend about such a letter quotes it.
        weight: Weight = "serious" if _THREAT.search(own_words(case)) else "odd"
        yield Finding("crypto_extortion", GROUP, weight, (), (), values)


def _pays(found: re.Match[str]) -> bool:
    """Whether it can be such an address; a checksum of a program, in a warning, has letters of one case."""
    return found[0].startswith(("bc1", "0x")) or not (found[0].islower() or found[0].isupper())
