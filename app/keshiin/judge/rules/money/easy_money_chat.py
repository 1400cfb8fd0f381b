"""Sure profit, or a day's pay for minutes, is promised to whoever comes into a chat or pays in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from keshiin.judge.links.targets import web_targets
from keshiin.judge.model import Case, Group, Role, Seen, Words
from keshiin.judge.sender.shown_sender import at_sender
from keshiin.judge.text.body import beyond_latin, holds, phrases, words
from keshiin.judge.text.greeting import greets_by_name
from keshiin.judge.text.leading import places
from keshiin.judge.text.quoting import own_words
from keshiin.judge.text.together import NEAR, around
from keshiin.judge.transport.mail_kinds import answers
from keshiin.late import late
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

_SURE = late(r"guaranteed (?:daily |weekly |monthly )?(?:profits?|returns?|income)\b")
# Savings, bonds and insurance do guarantee what was paid in, and a small rate of it.
_SAVED = late(
    r"\b(?:annuit(?:y|ies)|savings|bonds?|pensions?|insur(?:ed|ance|er)|per annum|p\.a\.|annual"
    r"|(?:a|per) year)\b|預金|貯金|定期|現金|国債|社債|個人年金|保険|共済"
    r"|\b(?:cash ?back|(?:checking|current) account)"
    r"|\b(?:festgeld|tagesgeld|sparplan|livret|depósitos?|spaarrekening|lokat)"
)
# Who tells how people were robbed repeats what they were promised.
_WARNED = late(
    r"\b(?:police|victims?|prosecutors?|warn(?:s|ed|t|en)?|beware|polizei|opfer|victimes?"
    r"|víctimas?|policía|vittim[ae]|polizia)\b|手口|詐欺(?!では|じゃ)|勧誘に"
)
_DENIED = late(r"\b(?:no|not|never|nobody|without|nor|n['’]t)\b[^.\n]{0,30}$")
_SURE_IN_JAPANESE = late(
    r"元本[^。\n]{0,10}保証(?![^。\n]{0,12}(?:ません|ない|なく|では))"
    r"|元本割れの(?:心配|リスク|おそれ|恐れ)[はもが]?(?:一切)?(?:あり?ません|ない|なし|無し|なく|ゼロ)"
    r"(?!商品|もの|とは?(?:言|い|限))"
    r"|必ず(?:儲|もうか|稼げ)|確実に(?:儲|稼)|確実に利益[がを]|月利[ 　]?[0-9０-９]{1,3}[%％]"
    r"|(?:急騰|高騰|値上がり)[^。\n]{0,4}確実(?![でと]は)|確実に(?:急騰|高騰|値上が)"
)
# Two digits in a month or less; savings have one in a year.
_RATE = late(
    r"\bguaranteed (?:[a-z]{1,12} ){0,3}(?:profits?|returns?|income)\b[^.\n]{0,20}\b[1-9][0-9]{1,2} ?%"
    r" (?:a|per|every|each) (?:day|week|month)\b"
)
# A small sum is paid in, far larger ones come out each day, week or month, and nothing can be lost.
_EACH = (
    r"(?:(?:a|per|every|each) (?:day|week|month)\b|(?:am|im|pro|jeden?) (?:tag|woche|monat)\b"
    r"|(?:par|chaque) (?:jour|semaine|mois)\b|(?:al|por|cada|à) (?:día|dia|semana|mes|mês)\b"
    r"|(?:al|a|ogni) (?:giorno|settimana|mese)\b|per (?:dag|maand)\b|semanal|mensual|diari|miesięcznie"
    r"|tygodniowo|dziennie|co (?:tydzień|miesiąc)\b|i (?:veckan|månaden)\b)"
)
_AMOUNT = r"(?:[$€£] ?[0-9]|[0-9] ?(?:[$€£]|euros?\b|dollars?\b|usd\b|eur\b|zł\b|kr\b))"
_SAFE = late(
    r"\brisk[- ]free\b|\b(?:no|zero|without(?: any)?) risk\b|\bguaranteed\b|\b(?:ohne|kein) risiko\b"
    r"|\bgarantiert|\bsans risque|\bgaranti(?:s|e|es)?\b|\bsin riesgos?\b|\bgarantizad|\bsem risco"
    r"|\bgarantid|\bsenza rischi|\bgarantit|\bzonder risico|\bgegarandeerd|\bbez ryzyka|\bgwarantowan"
    r"|\butan risk\b|\bgaranterad"
)
# What is paid for something each month is no gain.
_GAINED = late(
    r"\b(?:earn|withdraw|take out|make|profits?|gains?|returns?|verdien|gewinn|gagn|gan[ae]|guadagn|ganh"
    r"|zarab|odbier|tjän)(?:[^.\n]|\.[0-9]){0,40}"
    rf"(?:{_AMOUNT}[^.\n]{{0,24}}\b{_EACH}|\b{_EACH}[^.\n]{{0,12}}{_AMOUNT})"
)
_PAID_IN = late(
    rf"\b(?:deposit|invest|pay in|start with|just|only|aus|nur|ab|avec|dès|seulement|con|solo|sólo|com|apenas"
    rf"|só|met|vanaf|slechts|wpłać|zainwestuj|tylko|bara|från)\b[^.\n]{{0,16}}{_AMOUNT}"
)
_SAFETIES = (
    "guaranteed", "risk free", "risk-free", "no risk", "zero risk", "without risk", "without any risk",
    "risiko", "garantiert", "sans risque", "garanti", "riesgo", "risco", "rischi", "risico", "gegarandeerd",
    "ryzyka", "gwarantowan", "utan risk",
)  # fmt: skip
_SAFE_WORDS = frozenset(
    b"guaranteed risk risiko garantiert garantierte risque garanti garantis riesgo riesgos garantizada"
    b" garantizado risco garantido garantida rischi rischio garantito risico gegarandeerd ryzyka gwarantowany"
    b" gwarantowane".split()
)
_DAILY = r"(?:par jour|am tag|pro tag|täglich|al día|por día|por dia|al giorno|per dag|dziennie|om dagen)\b"
_MINUTES = (
    r"[0-9]{1,2} ?分|\b[0-9]{1,2} (?:minutes?|min) (?:a|per|each) day\b"
    rf"|\b[0-9]{{1,2}} (?:minut[a-zäęó]{{0,4}}|min) {_DAILY}"
)
_PAY = (
    r"日給[^。\n]{0,6}[0-9]|日に[0-9,]{1,7}万?円"
    r"|\bpaid daily\b|\bdaily (?:salary|wages?|pay|income)\b[^.\n]{0,8}[0-9]"
    # Nobody works for a few coins: those are the price of a lesson.
    r"|[0-9]{2} ?(?:usd|usdt|dollars|eur|euros?|gbp)? (?:a|per) day\b"
    rf"|[0-9]{{2}} ?(?:€|eur|euros?|zł|kr|reais)? ?{_DAILY}|[$€] ?[0-9][0-9.,]{{1,8}} (?:diarios|diários)\b"
)
_LIKED = (
    r"「?いいね」?を(?:押|する)|動画を見るだけ|スクリーンショットを送るだけ|\b(?:rate|rating|like)s?\b"
    r"|\b(?:aimer|liker|liken|curtir) (?:des |les |de )?v[ií]d[ée]os?\b|\bmettere (?:mi piace|like)\b"
    r"|\b(?:dar|dando) (?:me gusta|likes?)\b|\bpolubi\w{1,4} (?:film|wideo)|\bhotels? bewerten\b"
    r"|\bnoter des hôtels\b|\bcalificar hoteles\b|\bavaliar hotéis\b"
)
# Firms of the trade pay wages in it, too, to people whose names they know.
_COINS = r"|\bin usdt\b"
_TASK = tuple(map(late, (_MINUTES, _PAY, _LIKED + _COINS)))
_NEAR, _MOST = 200, 20
"""Letters around the pay within which the work belongs to it, and around a promise whose it is."""
_CHAT = late(
    r"\b(?:line|whatsapp|telegram)\b[^.\n]{0,30}\b(?:group|channel)\b"
    r"|\b(?:talk|chat|speak)\b[^.\n]{0,16}\bon (?:line|whatsapp|telegram)\b"
    r"|\b(?:add|message|contact|write to|find|text|reach) (?:me|us|(?:my|our) [a-z]{2,12}) (?:on|in|by|via)"
    r" (?:line|whatsapp|telegram)\b"
    r"|line(?!n)[^。\n]{0,32}(?:追加|グループ|友だち|参加|登録|送っ)|オープンチャット"
)
# Schools and shops print their number there, too, and a price for a day; they pay nobody.
_NUMBER_THERE = late(r"\b(?:whatsapp|telegram)\b[^.\n0-9]{0,12}\+?[0-9][0-9 ()-]{7,20}[0-9]")
_EARNED = late(
    r"\b(?:earn|paid|salar|wage|income|profit|verdien|lohn|gehalt|bezahlt|gagn|pay[ée]|rémun|gan[ae]|cobr|pagad"
    r"|guadagn|pagat|stipendi|ganh|pago|betaald|zarab|zarob|płatn|tjän)"
)
_CHATS = frozenset(("line.me", "wa.me", "t.me", "lin.ee"))
_CHATTED = frozenset(b"line whatsapp telegram".split())
_WORKED = tuple(
    frozenset(each.split())
    for each in (
        b"day jour tag glich dia d giorno dag dziennie diarios dagen",
        b"minutes minute min minuten minutos minuti minuut minut minuter",
        b"like likes rate rates rating ratings usdt aimer liker liken curtir gusta piace hotels hoteles h"
        b" polub polubienia polubisz",
    )
)
"""Words of which the patterns in Latin letters are made; asking for them first is ten times as fast."""
# Who may keep such money says that it can be lost; a shop lets its wares be tried, and draws lots.
_NO_SCHEME = late(
    r"\bcapital (?:is )?at risk\b|\bmay lose\b|\bpast performance\b|\bverlust|\bperte|\bpérdida"
    r"|\b(?:try|trial|money[- ]back|test\w{0,3}|geld[- ]zurück|essai|prueba|subscription|abo)\b"
    r"|\b(?:raffle|prize draw|lottery|purchase|verlos|einkauf|losen?|tirage|achat|concours|sorteo|compra"
    r"|sorteio|estrazione|concorso|acquist|aankoop|zakup|loteri)"
)


def find(case: Case) -> Iterator[Seen]:
    """One finding where the promise and the way into the chat stand in the letter's own words."""
    text, held = phrases(case), words(case)
    sure = b"guaranteed" in held
    safe = held & _SAFE_WORDS and holds(text.lower, _SAFETIES)
    promising = sure or beyond_latin(case) or all(map(held.__and__, _WORKED))
    chat = held & _CHATTED or "オープンチャット" in text.lower
    if not (safe or (promising and chat)) or answers(case):
        return
    rate = _rate(text.lower) if safe else None
    if rate and _rate(own_words(case)):
        values = {"words": text.quote(rate)}
        yield Seen("serious", at_sender(case), values, "rate")
        return
    if not promising or not (sure or chat):
        return
    promised = _promise(text.lower)
    if not promised:
        return
    led = len(text.lower) <= 2 * NEAR and any(each.domain in _CHATS for each in web_targets(case))
    chatted = led or _CHAT.search(text.lower, *around(promised))
    numbered = _NUMBER_THERE.search(text.lower, *around(promised))
    if not (chatted or (numbered and _EARNED.search(text.lower, *around(promised)))):
        return
    if _promise(own_words(case)):
        values = {"words": text.quote(promised)}
        known = promised.re.pattern == _PAY and greets_by_name(case)
        yield Seen("odd" if known else "serious", at_sender(case), values)


def _rate(text: str) -> re.Match[str] | None:
    """A sure rate of two digits in a month or less, or sums each day for one that is paid in."""
    if (found := _RATE.search(text)) and not _WARNED.search(text, *around(found)):
        return found
    # Long texts have sums and days in many places, and the words of safety in few.
    for at in islice((at for head in _SAFETIES for at in places(text, head)), _MOST):
        start, end = max(0, at - _NEAR), at + _NEAR
        gained, safe = _GAINED.search(text, start, end), _SAFE.search(text, start, end)
        if not (gained and safe and _PAID_IN.search(text, start, end)) or _kept_or_denied(text, safe):
            continue
        if not _NO_SCHEME.search(text, start, end):
            return gained
    return None


def _promise(text: str) -> re.Match[str] | None:
    """Sure profit, or a day's pay for minutes."""
    patterns = (_SURE,) if text.isascii() else (_SURE, _SURE_IN_JAPANESE)
    sure = (found for pattern in patterns for found in islice(pattern.finditer(text), _MOST))
    return next((each for each in sure if not _kept_or_denied(text, each)), None) or _task(text)


def _kept_or_denied(text: str, found: re.Match[str]) -> bool:
    """Whether the promise is that of a bank or an insurer, is said not to be one, or is warned of."""
    start, end = max(0, found.start() - _NEAR), found.end() + _NEAR
    spared = _SAVED.search(text, start, end) or _WARNED.search(text, start, end)
    return bool(spared or _DENIED.search(text, start, found.start()))


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
