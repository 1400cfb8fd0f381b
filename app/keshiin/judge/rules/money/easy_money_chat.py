"""Sure profit, or a day's pay for minutes, is promised to whoever comes into a chat or pays in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from keshiin.judge.links.targets import web_targets
from keshiin.judge.model import Case, Group, Role, Seen, Words
from keshiin.judge.sender.shown_sender import at_sender
from keshiin.judge.text.body import beyond_latin, phrases, words
from keshiin.judge.text.greeting import greets_by_name
from keshiin.judge.text.quoting import own_words
from keshiin.judge.text.together import NEAR, around
from keshiin.judge.transport.mail_kinds import answers
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("body",)
CAUSE = "easy_money"
ROLE: Role = "bait"
ALONE = True
_DO = N_("Join no chat and pay nothing. Ask somebody whom you trust before you invest.")
WORDS = {
    "": Words(
        N_("It promises easy money and leads to a chat"),
        N_("It says “{words}”."),
        N_("Nobody can promise profit. In the chat you are made to pay in, and the money is gone."),
        N_("Real employers and advisers write in chats too. They promise no sure profit."),
        _DO,
    ),
    "rate": Words(
        N_("It promises sure profit"),
        N_("It says “{words}”."),
        N_("Nobody can promise profit. What is paid in is gone, however high the page lets it grow."),
        N_("Honest savings have a small rate for a year."),
        _DO,
    ),
}

_SURE = re.compile(r"guaranteed (?:daily |weekly |monthly )?(?:profits?|returns?|income)\b")
# Savings, bonds and insurance do guarantee what was paid in, and a small rate of it.
_SAVED = re.compile(
    r"\b(?:annuit(?:y|ies)|savings|bonds?|pensions?|insur(?:ed|ance|er)|per annum|p\.a\.|annual"
    r"|(?:a|per) year)\b|預金|貯金|定期|現金|国債|社債|個人年金|保険|共済"
)
_DENIED = re.compile(r"\b(?:no|not|never|nobody|without|nor|n['’]t)\b[^.\n]{0,30}$")
_SURE_IN_JAPANESE = re.compile(
    r"元本[^。\n]{0,10}保証(?![^。\n]{0,12}(?:ません|ない|なく|では))"
    r"|元本割れの(?:心配|リスク|おそれ|恐れ)[はもが]?(?:一切)?(?:あり?ません|ない|なし|無し|なく|ゼロ)"
    r"(?!商品|もの|とは?(?:言|い|限))"
    r"|必ず(?:儲|もうか|稼げ)|確実に(?:儲|稼)|確実に利益[がを]|月利[ 　]?[0-9０-９]{1,3}[%％]"
)
# Two digits in a month or less; savings have one in a year.
_RATE = re.compile(
    r"\bguaranteed (?:[a-z]{1,12} ){0,3}(?:profits?|returns?|income)\b[^.\n]{0,20}\b[1-9][0-9]{1,2} ?%"
    r" (?:a|per|every|each) (?:day|week|month)\b"
)
_MINUTES = r"[0-9]{1,2} ?分|\b[0-9]{1,2} (?:minutes?|min) (?:a|per|each) day\b"
_PAY = (
    r"日給[^。\n]{0,6}[0-9]|日に[0-9,]{1,7}万?円"
    r"|\bpaid daily\b|\bdaily (?:salary|wages?|pay|income)\b[^.\n]{0,8}[0-9]"
    r"|[0-9] ?(?:usd|usdt|dollars|eur|euros?|gbp)? (?:a|per) day\b"
)
_LIKED = r"「?いいね」?を(?:押|する)|動画を見るだけ|スクリーンショットを送るだけ|\b(?:rate|rating|like)s?\b"
# Firms of the trade pay wages in it, too, to people whose names they know.
_COINS = r"|\bin usdt\b"
_TASK = tuple(map(re.compile, (_MINUTES, _PAY, _LIKED + _COINS)))
_NEAR, _MOST = 200, 20
"""Letters around the pay within which the work belongs to it, and around a promise whose it is."""
_CHAT = re.compile(
    r"\b(?:line|whatsapp|telegram)\b[^.\n]{0,30}\b(?:group|channel)\b"
    r"|\b(?:talk|chat|speak)\b[^.\n]{0,16}\bon (?:line|whatsapp|telegram)\b"
    r"|\b(?:add|message|contact|write to|find) (?:me|us|(?:my|our) [a-z]{2,12}) (?:on|in|by|via)"
    r" (?:line|whatsapp|telegram)\b"
    r"|line(?!n)[^。\n]{0,32}(?:追加|グループ|友だち|参加|登録|送っ)|オープンチャット"
)
_CHATS = frozenset(("line.me", "wa.me", "t.me", "lin.ee"))
_CHATTED = frozenset(b"line whatsapp telegram".split())
_WORKED = tuple(
    frozenset(each.split())
    for each in (b"day", b"minutes minute min", b"like likes rate rates rating ratings usdt")
)
"""Words of which the English patterns are made; asking for them first is ten times as fast."""


def find(case: Case) -> Iterator[Seen]:
    """One finding where the promise and the way into the chat stand in the letter's own words."""
    text, held = phrases(case), words(case)
    sure = b"guaranteed" in held
    promising = sure or beyond_latin(case) or all(map(held.__and__, _WORKED))
    chat = held & _CHATTED or "オープンチャット" in text.lower
    if not promising or not (sure or chat) or answers(case):
        return
    rate = _RATE.search(text.lower) if sure else None
    if rate and _RATE.search(own_words(case)):
        values = {"words": text.quote(rate)}
        yield Seen("serious", at_sender(case), values, "rate")
        return
    promised = _promise(text.lower)
    if not promised:
        return
    led = len(text.lower) <= 2 * NEAR and any(each.domain in _CHATS for each in web_targets(case))
    if not led and not _CHAT.search(text.lower, *around(promised)):
        return
    if _promise(own_words(case)):
        values = {"words": text.quote(promised)}
        known = promised.re is _TASK[1] and greets_by_name(case)
        yield Seen("odd" if known else "serious", at_sender(case), values)


def _promise(text: str) -> re.Match[str] | None:
    """Sure profit, or a day's pay for minutes."""
    patterns = (_SURE,) if text.isascii() else (_SURE, _SURE_IN_JAPANESE)
    sure = (found for pattern in patterns for found in islice(pattern.finditer(text), _MOST))
    return next((each for each in sure if not _kept_or_denied(text, each)), None) or _task(text)


def _kept_or_denied(text: str, found: re.Match[str]) -> bool:
    """Whether the promise is that of a bank or an insurer, or is said not to be one."""
    start, end = max(0, found.start() - _NEAR), found.end() + _NEAR
    return bool(_SAVED.search(text, start, end) or _DENIED.search(text, start, found.start()))


def _task(text: str) -> re.Match[str] | None:
    """A day's pay where minutes of pressing "like" are all the work."""
    minutes, pay, liked = _TASK
    if not (minutes.search(text) and liked.search(text)):
        return None
    for paid in islice(pay.finditer(text), _MOST):
        start, end = max(0, paid.start() - _NEAR), paid.end() + _NEAR
        if minutes.search(text, start, end) and liked.search(text, start, end):
            return paid
    return None
