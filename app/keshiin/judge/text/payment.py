"""Words that ask for money by a new way, at once, or by a way that nobody can take back."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keshiin.judge.facts import once
from keshiin.judge.model import Case
from keshiin.judge.text.body import beyond_latin, holds, phrases, words
from keshiin.judge.text.leading import Led, leading
from keshiin.judge.text.quoting import own_words
from keshiin.late import late

_JAPANESE = {
    "audit": late(
        leading(
            "口座",
            r"[^。\n]{0,16}監査(?:中|[^。\n]{0,30}(?:でき|停止|凍結|受け?取れ|使え))(?=.{0,200}(?:下記|以下|別|新しい)の?口座)",
        )
    ),
    "gone": late(
        leading(
            "ギフト|itunes|apple|google ?play|amazon",
            r"\s?(?:ギフト)?(?:カード|券)[^。\n]{0,30}(?:購入して|購入を|買って|ご用意)",
        )
        + "|paypayの送金|vプリカ|"
        + leading("現金|お金|万円|紙袋", r"[^。\n]{0,40}(?:取りに(?:行|伺|来)|入れて渡|宅配便で)")
    ),
    "": late(
        leading("振込先|振り込み先|送金先|入金先", r"[^。\n]{0,16}(?:変更|変わり)")
        + r"|新しい(?:振込|振り込み|送金)先"
        r"|振[込り][^。\n]{0,12}口座[^。\n]{0,6}(?:変更(?:に(?!つい)|と|し|いた)|変わり)|"
        + leading("支払い?|振込|振り込み|入金", r"[^。\n]{0,20}新しい口座")
        + r"|新しい口座[^。\n]{0,16}(?:支払|振込|振り込|入金)|"
        + leading("従来|これまで|以前", r"の口座[^。\n]{0,24}(?:使用|利用|受け?取り)[^。\n]{0,4}でき")
    ),
    "urgent": late(r"(?:至急|急ぎ)[^。\n]{0,12}(?:振込|振り込み|送金)"),
}
_GONE = Led(
    "buy|purchase|get|pick up|pay|send|accept|do|in cash",
    r"\b(?:buy|purchase|get|pick up)\b[^.\n]{0,40}"
    r"(?:gift|apple|itunes|steam|google play|amazon|razer) ?(?:gift )?cards?\b"
    r"|\b(?<!not )(?:pay|send|accept|do)\b(?! not)[^.\n]{0,40}\b(?:(?:apple|itunes|gift) cards|cash ?app"
    r"|zelle|prepaid cards?|western union|moneygram|bitcoin (?:machine|atm)|friends (?:and|&) family)\b"
    r"|\bin cash\b[^\n]{0,80}\b(?:someone|somebody|courier|driver|officer|agent)\b[^.\n]{0,40}\bpick\b",
)
_ACCOUNTS = {
    # No audit closes an account.
    "audit": Led(
        "account",
        r"(?<!\byour )(?<!\byour ad )\baccount\b[^.\n]{0,30}\bunder (?:an? )?(?:tax )?audit\b"
        r"(?=.{0,300}\b(?:new|another|following|alternative) (?:bank )?account\b(?! (?:manager|executive)))",
    ),
    "": Led(
        "our|the|new|change|update|replace|no longer|account",
        r"\b(?:our|the) (?:new )?(?:bank|banking|wire|remittance|payment)"
        r" (?:account|details|information|instructions)"
        r"(?:(?!\b(?:not|never|no)\b)[^.\n]){0,30}\b(?:changed?|updated?)\b"
        r"|\b(?:new|changed|updated) (?:bank|banking|wire|remittance)"
        r" (?:account|details|information|instructions)\b"
        # Who pays wages asks for "your" account.
        r"|\b(?:change|update)\b(?! your)[^.\n]{0,16} direct deposit\b"
        r"|\breplace (?:my|our) (?:bank|banking|account) details\b"
        r"|\bno longer (?:receive|accept) payments?\b[^.\n]{0,30}\b(?:bank )?account\b"
        r"|\baccount\b[^.\n]{0,30}\bunder audit\b",
    ),
    "urgent": Led(
        "urgent|payment of|transfer of",
        r"\burgent (?:wire|bank transfer)\b"
        r"|\b(?:payment|transfer) of (?:usd|eur|gbp) ?[0-9][^\n]{0,30}\b(?:must|has to|needs to)\b"
        r"[^.\n]{0,20}\b(?:today|now)\b",
    ),
}
_MADE_OF = (
    "カード",
    "券",
    "振込",
    "振り込み",
    "送金",
    "入金",
    "新しい口座",
    "の口座が",
    "プリカ",
    "取りに",
    "紙袋",
    "監査",
)
_WAYS = frozenset((b"bank", b"banking", b"wire", b"remittance", b"payment"))
_TURNS = frozenset((b"new", b"change", b"changed", b"update", b"updated", b"urgent"))
_SETS = (
    (frozenset((b"deposit",)), frozenset((b"direct",))),
    (frozenset((b"payment", b"payments")), frozenset((b"longer",))),
    (frozenset((b"usd", b"eur", b"gbp")), frozenset((b"today", b"now"))),
    (frozenset((b"replace", b"audit")), frozenset((b"details", b"account"))),
)
_PRESENTS = frozenset((b"gift", b"giftcard", b"giftcards"))
_MAKERS = frozenset((b"apple", b"itunes", b"steam", b"google", b"amazon", b"razer"))
_PURSES = frozenset(b"zelle cashapp moneygram western prepaid".split())
_PAIRED = tuple(
    frozenset(each.split()) for each in (b"cash app", b"cash pick", b"friends family", b"bitcoin machine")
)
"""Words of which the patterns are made; asking for them first is ten times as fast."""


_DUES = late(
    r"(?:町内|自治|年|月|部|後援|同窓|保護者|学級|ｐｔａ|pta|組合|会員)会?費|会費|月謝|給食費|積立金|管理費"
    r"|\b(?:membership|member|club|society|annual) (?:fees?|dues|subscriptions?)\b|\b(?:your|club) subs\b"
)
_BUSINESS = late(
    r"請求|発注|納品|代金|取引|御中|貴社|御社"
    r"|\b(?:invoices?|purchase orders?|suppliers?|vendors?|remittance)\b"
)


def members_dues(case: Case) -> bool:
    """Whether the money is what members pay to their club, school or neighbourhood, and no firm's bill.

    Treasurers change each year, with account and mailbox. Who wants a firm's money must speak of it.
    """
    text = phrases(case).lower
    return _DUES.search(text) is not None and _BUSINESS.search(text) is None


_OTHERWISE = late(
    r"\b(?:advance|payment|transfer) of (?:usd|eur|gbp) ?[0-9]|\blend me\b[^.\n]{0,20}[0-9]"
    r"|\bpay (?:it |this |the invoice )?(?:by ach|by wire|today)\b|\bmake this payment\b|\bwestern union\b"
    r"|\bbalance (?:that )?we have (?:available|left)\b|\bwhat is (?:the|our) (?:available )?balance\b"
    r"|\bneed [$£€][0-9][0-9,]{2,}|\bbail of [$£€]"
    r"|給与[^。\n]{0,20}(?:新しい口座|口座[^。\n]{0,6}(?:変更|変わ))|立て替え"
    r"|万円[^。\n]{0,16}(?:用意|貸し|払|振り?込|送金)|お願いしたい(?:お?支払|振り?込|送金)"
    # Banks write "残高をお知らせします".
    r"|残高[^。\n]{0,20}(?:送って|教えて|知らせて|いくら)|振込限度額[^。\n]{0,12}(?:送って|教えて|知らせて)"
)


_MADE_OTHERWISE = (
    "advance of", "payment of", "transfer of", "lend me", "pay by", "pay it", "pay this", "pay the",
    "pay today", "this payment", "balance we have", "balance that we have", "is the balance",
    "is our balance", "available balance", "western union", "need $", "need £", "need €", "bail of",
    "給与", "立て替え", "残高", "振込限度額", "万円", "お願いしたい",
)  # fmt: skip
_LENT = frozenset(b"lend union ach advance bail balance".split())
_PAID = frozenset(b"pay payment transfer".split())
_SOON = frozenset(b"today wire make usd eur gbp".split())
_NEEDED = ("need $", "need £", "need €")
# A transfer that is still to be made: a bank's own letters tell of one that was.
_TRANSFER_ABROAD = late(
    r"\b(?:brauche|benötige|veranlassen|tätigen|ausführen)\b[^\n]{0,40}überweisung"
    r"|überweisung\w{0,2} (?:von|über) [0-9][0-9.,]{2,9} ?(?:€|eur)[^\n]{0,40}\b(?:heute|sofort|umgehend)"
    r"|\b(?:effectuer|faire|préparer)\b[^.\n]{0,16}\bvirement\b"
    r"|\b(?:hacer|realizar|preparar)\b[^.\n]{0,16}\btransferencia\b"
    r"|\b(?:fare|effettuare|predisporre)\b[^.\n]{0,16}\bbonifico\b"
    r"|\b(?:fazer|realizar|preparar)\b[^.\n]{0,16}\btransferência\b"
    r"|\b(?:overboeking|betaling) (?:doen|uitvoeren|klaarzetten)\b|\b(?:zrobić|wykonać|zlecić) przelew\b"
)
_TRANSFERS = frozenset(
    b"berweisung berweisungen auslands virement virements transferencia bonifico ncia overboeking"
    b" betaling przelew".split()
)
_IN_JAPANESE = ("給与", "立て替え", "残高", "振込限度額", "万円", "お願いしたい")


@once
def money_asked(case: Case) -> bool:
    """Whether money is asked for: in one of these ways, as a loan, an advance, or pay into a new account."""
    if payment_asked(case) is not None:
        return True
    text, held = phrases(case).lower, words(case)
    if held & _TRANSFERS and _TRANSFER_ABROAD.search(text) and _TRANSFER_ABROAD.search(own_words(case)):
        return True
    english = held & _LENT or (held & _PAID and held & _SOON) or (b"need" in held and holds(text, _NEEDED))
    if not (english or (beyond_latin(case) and holds(text, _IN_JAPANESE))):
        return False
    if not holds(text, _MADE_OTHERWISE):
        return False
    return _OTHERWISE.search(text) is not None and _OTHERWISE.search(own_words(case)) is not None


@once
def payment_asked(case: Case) -> tuple[str, str] | None:
    """The kind of request with its words, None for none; "" is a changed account."""
    text = phrases(case)
    for kind, pattern in _worth_asking(case, text.lower):
        # Whoever warns of such a request quotes it.
        if (asked := pattern.search(text.lower)) and pattern.search(own_words(case)):
            return kind, text.quote(asked)
    return None


def _worth_asking(case: Case, text: str) -> Iterator[tuple[str, re.Pattern[str] | Led]]:
    held = words(case)
    cards = held & _PRESENTS or (held & {b"card", b"cards"} and held & _MAKERS)
    if cards or held & _PURSES or any(map(held.issuperset, _PAIRED)):
        yield "gone", _GONE
    if (held & _WAYS and held & _TURNS) or any(all(map(held.__and__, each)) for each in _SETS):
        yield from _ACCOUNTS.items()
    if beyond_latin(case) and holds(text, _MADE_OF):
        yield from _JAPANESE.items()
