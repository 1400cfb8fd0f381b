"""Virtual money is to be sent to an address in the text, or a wallet is to be joined to a page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keshiin.judge.model import Case, Group, Role, Seen, Words
from keshiin.judge.sender.shown_sender import at_sender
from keshiin.judge.text.body import beyond_latin, holds, phrases, words
from keshiin.judge.text.forbidding import wanted
from keshiin.judge.text.leading import Led
from keshiin.judge.text.quoting import own_words
from keshiin.judge.transport.mail_kinds import answers
from keshiin.late import late
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("body", "from")
CAUSE = "coins"
CAUSES = {"": "extortion"}
ROLE: Role = "bait"
_WHY = N_("What is sent this way is gone: nobody can take it back. Deceivers like it for that.")
_DO = N_("Send nothing, and join no wallet. Open the page the way you usually do, if you want to.")
WORDS = {
    "": Words(
        N_("It wants virtual money"),
        N_("It says “{words}”."),
        _WHY,
        N_("Some shops and clubs take such money."),
        _DO,
    ),
    "wallet": Words(
        N_("It wants your wallet joined to a page"),
        N_("It says “{words}”."),
        N_("A page that your wallet is joined to can empty it."),
        N_("Dealers in virtual money let their customers do so too."),
        _DO,
    ),
}

_SENT = Led(
    "send|transfer|deposit|ビットコイン|イーサリアム|usdt",
    r"\b(?<!we )(?<!we will )(?<!we'll )(?:send|transfer|deposit)\b(?! of)[^.\n]{0,60}"
    r"\b(?:btc|bitcoin|eth|ethereum|sol|solana|usdt|tether|trx)\b"
    r"[^.\n]{0,40}\b(?:to (?:the|this|our|my)\b|(?<!your )address)"
    r"|(?:ビットコイン|イーサリアム|usdt)[^。\n]{0,20}(?:送金|送って|お送り)",
)
_JOINED = late(
    r"\b(?:(?:connect|link|join|validate|synchroni[sz]e|re-?synchroni[sz]e)\b"
    # The wallets of telephones hold tickets and cards.
    r"(?:(?!\b(?:apple|google|samsung|cards?|tickets?|pass|passes|suica)\b)[^.\n]){0,30}\bwallets?\b"
    r"|(?:designated|connected) wallet\b|connection of (?:your|the|an?)\b[^.\n]{0,40}\bwallet\b"
    # Whose page proves, moves or unlocks a wallet can empty it.
    r"|(?:authenticate|verify|confirm|migrate|upgrade|unlock) your "
    r"(?:(?!(?:apple|google|samsung)\b)[a-z0-9-]+ ){0,2}wallets?\b)"
    r"|ウォレット(?<!apple ウォレット)(?<!google ウォレット)(?<!appleウォレット)(?<!googleウォレット)"
    r"[^。\n]{0,12}(?:接続|連携|同期|移行する(?![とにこたの際方場]))"
)
_COINS = frozenset(b"btc bitcoin eth ethereum sol solana usdt tether trx".split())
_SENDING = frozenset(b"send transfer deposit".split())
_WALLETS = frozenset((b"wallet", b"wallets"))
_JOINING = frozenset(
    b"connect connection link join validate designated connected "
    b"synchronize synchronise resynchronize resynchronise "
    b"authenticate verify confirm migrate upgrade unlock".split()
)
_MADE_OF = ("ビットコイン", "イーサリアム", "ウォレット")


def find(case: Case) -> Iterator[Seen]:
    """One finding with the words, unless they are quoted or forbidden."""
    text = phrases(case)
    patterns = dict(_worth_asking(case, text.lower))
    if not patterns or answers(case):
        return
    for variant, pattern in patterns.items():
        asked = wanted(pattern, text.lower)
        if asked and pattern.search(own_words(case)):
            values = {"words": text.quote(asked)}
            yield Seen("odd", at_sender(case), values, variant)
            return


def _worth_asking(case: Case, text: str) -> Iterator[tuple[str, re.Pattern[str] | Led]]:
    # Whole words first: the pieces stand in "method" and "solution", too.
    held, japanese = words(case), beyond_latin(case) and holds(text, _MADE_OF)
    if japanese or (held & _COINS and held & _SENDING):
        yield "", _SENT
    if japanese or (held & _WALLETS and held & _JOINING):
        yield "wallet", _JOINED
