"""Sure profit, or a day's pay for minutes, is promised to whoever comes into a chat."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keshiin.judge.body import holds, phrases
from keshiin.judge.mail_kinds import answers
from keshiin.judge.model import Case, Finding, Group, Role, Words
from keshiin.judge.quoting import own_words
from keshiin.judge.shown_sender import at_sender
from keshiin.judge.targets import web_targets
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("body",)
CAUSE = "easy_money"
ROLE: Role = "bait"
ALONE = True
WORDS = {
    "": Words(
        N_("It promises easy money and leads to a chat"),
        N_("It says “{words}”."),
        N_("Nobody can promise profit. In the chat you are made to pay in, and the money is gone."),
        N_("Real employers and advisers write in chats too. They promise no sure profit."),
        N_("Join no chat and pay nothing. Ask somebody whom you trust before you invest."),
    ),
}

_SURE = (
    r"元本[^。\n]{0,10}保証(?![^。\n]{0,8}(?:ません|ない))"
    r"|必ず(?:儲|もうか|稼げ)|確実に(?:儲|利益|稼)|月利[ 　]?[0-9０-９]{1,3}[%％]"
    r"|\bguaranteed (?:daily |weekly |monthly )?(?:profits?|returns?|income)\b"
)
_MINUTES = r"[0-9]{1,2} ?分|\b[0-9]{1,2} (?:minutes?|min) (?:a|per|each) day\b"
_PAY = (
    r"日給[^。\n]{0,6}[0-9]|日に[0-9,]{1,7}万?円"
    r"|\bpaid daily\b|[0-9] ?(?:usd|usdt|dollars|eur|euros?|gbp)? (?:a|per) day\b"
)
_LIKED = r"「?いいね」?を(?:押|する)|動画を見るだけ|スクリーンショットを送るだけ|\b(?:rate|rating|like)s?\b"
_PROMISED = re.compile(_SURE)
_TASK = tuple(map(re.compile, (_MINUTES, _PAY, _LIKED)))
_CHAT = re.compile(
    r"\b(?:line|whatsapp|telegram)\b[^.\n]{0,30}\b(?:group|channel)\b"
    r"|(?:add|message|contact|write to|find) (?:me|us) (?:on|in|by|via) (?:line|whatsapp|telegram)\b"
    r"|line(?!n)[^。\n]{0,16}(?:追加|グループ|友だち|参加|登録|送っ)|オープンチャット"
)
_CHATS = frozenset(("line.me", "wa.me", "t.me", "lin.ee"))
_MADE_OF = ("line", "whatsapp", "telegram", "オープンチャット")


def find(case: Case) -> Iterator[Finding]:
    """One finding where the promise and the way into the chat stand in the letter's own words."""
    text = phrases(case)
    if not holds(text.lower, _MADE_OF) or answers(case):
        return
    if not any(each.domain in _CHATS for each in web_targets(case)) and not _CHAT.search(text.lower):
        return
    promised = _PROMISED.search(text.lower) or _task(text.lower)
    own = own_words(case) if promised else ""
    if promised and (_PROMISED.search(own) or _task(own)):
        values = {"words": text.quote(promised)[:80]}
        yield Finding("easy_money_chat", GROUP, "serious", (), at_sender(case), values)


def _task(text: str) -> re.Match[str] | None:
    """A day's pay where minutes of pressing "like" are all the work."""
    minutes, pay, liked = (pattern.search(text) for pattern in _TASK)
    return pay if minutes and pay and liked else None
