"""A secret is to be given that nobody asks for by mail: a PIN, the words of a wallet, a card, a password."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keshiin.judge.links.home import leads_home
from keshiin.judge.links.targets import strangers, web_targets
from keshiin.judge.model import Case, Group, Role, Seen, Words
from keshiin.judge.sender.shown_sender import at_sender
from keshiin.judge.text.body import beyond_latin, holds, phrases, words
from keshiin.judge.text.forbidding import wanted
from keshiin.judge.text.quoting import own_words
from keshiin.judge.transport.mail_kinds import answers
from keshiin.late import late
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("body", "from")
CAUSE = "secret"
ROLE: Role = "bait"
WORDS = {
    "": Words(
        N_("It asks for a secret that belongs to you alone"),
        N_("It says “{words}”."),
        N_("Whoever knows it can take the money. Banks and makers of wallets do not ask for it by mail."),
        N_("A guide to a page that you opened may name it, and a shop’s pay page asks for a card’s code."),
        N_("Give it to nobody. Open the page the way you usually do, if you want to."),
    ),
    "card": Words(
        N_("It wants a card checked on a page that is not the sender’s"),
        N_("It says “{words}”."),
        N_("Whoever has the numbers of a card can pay with it. Shops ask for them when you buy."),
        N_("Some let another firm’s page take the card."),
        N_("Type nothing there. Ask the shop or the hotel by a way you already know."),
    ),
    "reply": Words(
        N_("It wants a password in your answer"),
        N_("It says “{words}”."),
        N_("Whoever has it gets into the account. Those who run the account do not need it."),
        N_("A helper in your own office may ask so without thinking."),
        N_("Do not send it. Ask your help desk by a way you already know."),
    ),
}

_WALLET = late(
    r"\b(?:import|enter|verify|confirm|validate|provide|submit|type|restore)\b[^.\n]{0,40}"
    r"\b(?:(?:recovery|seed|secret) phrase|recovery seed|seed words)"
    r"|\b(?:recovery|seed|secret) phrase\b(?: is)?(?: below|:)[^\n]{0,80}"
    r"|\byour (?:12|24)[- ]words?\b"
    r"|\b(?:recovery|seed|secret) phrase\b[^\n]{0,60}[.:] import it\b"
)
_PIN = late(
    r"(?:下記|以下|こちら|リンク|url|フォーム|ページ|本メール)[^\n]{0,60}"
    r"(?:暗証番号|セキュリティコード|乱数表|契約者?番号[^。\n]{0,12}パスワード)[^。\n]{0,60}"
    r"(?:ご?登録|ご?入力|ご?記入|ご?返信)(?:くださ|下さ|いただ|頂|のうえ|の上|をお願い|して)"
    r"|(?:シードフレーズ|リカバリーフレーズ)[^。\n]{0,24}(?:入力|記入|必要)|取引パスワード[^。\n]{0,12}ご用意"
    r"|(?:キャッシュ|クレジット|銀行)カード[^。\n]{0,6}(?:画像|写真)[^。\n]{0,12}暗証番号"
)
# No hotel has its guests prove a card on somebody else's page.
_CARD = late(r"\b(?:verify|validate|re-?enter) your (?:credit |debit |bank |payment )?card\b")
# A code that the letter itself tells, or another one did, is for the page that asked for it.
_TOLD = late(
    r"(?:以下|次)の(?:セキュリティコード)|(?:お送り|送信)(?:し|いたし)た[^。\n]{0,10}セキュリティコード"
    r"|セキュリティコード[^0-9。\n]{0,30}(?<![0-9-])[0-9]{4,8}(?![0-9-])"
)
# A form to be filled in and sent back, with nothing behind the word but the next label.
_REPLIED = late(
    r"\b(?:reply|respond|send|return)\b[^\n]{0,40}\b(?:following|details|information|form|below)\b[^\n]{0,120}?"
    r"\bpass ?word ?[:=.…_-][ :=.…_-]{0,40}(?=$|(?:[a-z]{2,12} ){0,3}[a-z]{2,12} ?[:=.…_])"
    r"|\b(?:reply|respond)\b[^.\n]{0,24}\bwith your [^.\n]{0,24}\b(?:password|pin)\b"
)
_REPLIED_IN_JAPANESE = late(
    r"(?:返信|ご返送)[^。]{0,60}(?:パスワード|暗証番号) ?[:：] ?(?=$|[^\s:：]{1,12} ?[:：])"
)
_SEEDS, _COUNTED, _COUNTS = (frozenset(each.split()) for each in (b"phrase seed", b"word words", b"12 24"))
_CARDS = frozenset(b"verify validate reenter enter".split())
_SECRETS, _BACK = (frozenset(each.split()) for each in (b"password word", b"reply respond send return"))
"""Words of which the patterns are made; asking for them first spares a long text most of them."""
_MADE_OF = (
    "暗証番号",
    "セキュリティコード",
    "乱数表",
    "契約番号",
    "契約者番号",
    "フレーズ",
    "取引パスワード",
)


def find(case: Case) -> Iterator[Seen]:
    """One finding with the words, unless they say that nobody asks for it."""
    text = phrases(case)
    asked_for = tuple(_worth_asking(case, text.lower))
    if not asked_for or answers(case):
        return
    for variant, pattern in asked_for:
        asked = wanted(pattern, text.lower)
        if asked and "セキュリティコード" in asked[0] and _TOLD.search(text.lower):
            continue
        if asked and pattern.search(own_words(case)):
            yield Seen("odd", at_sender(case), {"words": text.quote(asked)}, variant)
            return


def _worth_asking(case: Case, text: str) -> Iterator[tuple[str, re.Pattern[str]]]:
    held = words(case)
    japanese = beyond_latin(case)
    if japanese and holds(text, _MADE_OF):
        yield "", _PIN
        return
    if japanese and "返信" in text and "パスワード" in text:
        yield "reply", _REPLIED_IN_JAPANESE
    if held & _SEEDS or (held & _COUNTED and held & _COUNTS):
        yield "", _WALLET
    if b"card" in held and held & _CARDS and strangers(web_targets(case)) and not leads_home(case):
        yield "card", _CARD
    if held & _SECRETS and held & _BACK:
        yield "reply", _REPLIED
