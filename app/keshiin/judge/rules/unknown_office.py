"""A fine, a toll, a fee for a parcel or a refund of taxes is to be settled on a page of nobody known."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from keshiin.judge.links.targets import web_targets
from keshiin.judge.model import Case, Group, Role, Seen, Weight, Words
from keshiin.judge.names.authorities import has_authoritys_ending
from keshiin.judge.names.brands import brand_of
from keshiin.judge.sender.shown_sender import at_sender, domain
from keshiin.judge.text.body import holds, phrases, words
from keshiin.judge.text.quoting import own_words
from keshiin.judge.text.together import together
from keshiin.judge.transport.mail_kinds import answers
from keshiin.judge.transport.passage import from_list
from keshiin.judge.transport.trust import vouched
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("body", "from", "links")
CAUSE = "unknown_office"
ROLE: Role = "bait"
ALONE = True
WORDS = {
    "": Words(
        N_("A fine, a fee or a refund is to be settled on a page of nobody known"),
        N_("It says “{matter}” and “{wish}”. Keshiin knows no office or carrier at “{domain}”."),
        N_("Offices, toll roads and carriers have pages of their own. Fines and refunds come by post."),
        N_("A small office or carrier may have a name that is in no list."),
        N_("Type nothing there. Open the office’s own page, or ring a number that you find elsewhere."),
    ),
}

_MATTERS: Mapping[str, tuple[re.Pattern[str], re.Pattern[str]]] = {
    "fine": (
        re.compile(
            r"\b(?:penalty charge|(?:traffic|parking|speeding) (?:fine|ticket|violation))\b[^.\n]{0,60}"
            r"\b(?:unpaid|outstanding|overdue)\b"
            r"|\b(?:unpaid|outstanding|overdue)\b[^.\n]{0,16}"
            r"\b(?:tolls?|penalty charge|(?:parking|traffic) (?:fine|charge|ticket))\b"
            r"|\btoll (?:balance|payment)\b[^.\n]{0,16}\b(?:unpaid|outstanding|overdue)\b"
            r"|(?:反則金|違反金|罰金)[^。\n]{0,40}(?:納付|未納|支払)"
            r"|通行料金?[^。\n]{0,40}(?:未払|未納|引き?落と[^。\n]{0,8}(?:でき|ません))"
        ),
        re.compile(r"\b(?:pay|settle)\b|支払|納付"),
    ),
    # No carrier takes a few coins, and none takes money for coming again.
    "parcel": (
        re.compile(
            r"\b(?:redelivery|re-delivery|customs|handling|delivery) (?:fee|charge) of [£$€] ?"
            r"[0-4][.,][0-9]{2}\b"
            r"|再配達の?手数料|(?:通関|税関|配送)手数料[^0-9。\n]{0,4}[1-4][0-9]{2}円"
        ),
        re.compile(r"\bpay\b|\breschedule\b|支払"),
    ),
    "refund": (
        re.compile(
            r"\b(?:eligible|entitled) (?:to|for) (?:receive )?a tax (?:refund|rebate)\b"
            r"|\b(?:you have a|your) tax (?:refund|rebate) (?:of|is|ready)\b"
            r"|(?:申告|所得税|住民税|納税)[^。]{0,60}還付金|還付金[^。\n]{0,16}(?:受け?取|があります)"
        ),
        re.compile(r"\bclaim\b|口座[^。\n]{0,16}(?:登録|確認|入力)"),
    ),
    "number": (
        re.compile(r"マイナンバー|マイナポイント|国勢調査"),
        re.compile(r"(?:暗証番号|パスワード|口座)[^。\n]{0,24}(?:必要|ご?記入|ご?入力|ご用意)"),
    ),
}
# Whoever sends the bill of a road knows where and when, and on what plate.
_KNOWN = re.compile(
    r"\b[0-9]{1,2}:[0-9]{2}\b|[0-9]{1,2}時[0-9]{1,2}分|\b[a-z]{1,3}[0-9]{2,4}\b[ *-]"
    r"|\b(?:account|invoice|statement)\b[^.\n]{0,16}\b[0-9]{6,20}\b"
)
_WARNS = re.compile(r"\b(?:scam|phish|fraud)|詐欺|フィッシング|不審|装[いうっ]|かたる|ありません")
_STATE = re.compile(r"(?:^|\.)(?:gov|gov\.[a-z]{2}|gouv\.fr|gob\.[a-z]{2}|admin\.ch|bund\.de)$")
_ENGLISH = frozenset(b"toll tolls penalty parking traffic speeding refund rebate fee charge".split())
_OWED = frozenset(
    b"unpaid outstanding overdue eligible entitled tax redelivery delivery customs handling".split()
)
_JAPANESE = ("反則金", "違反金", "罰金", "通行料", "還付金", "マイナ", "国勢調査", "手数料")


def find(case: Case) -> Iterator[Seen]:
    """One finding where no known firm and no office writes; odd in a newsletter that somebody vouches for."""
    text, held = phrases(case), words(case)
    english = held & _ENGLISH and held & _OWED
    if not english and (text.lower.isascii() or not holds(text.lower, _JAPANESE)):
        return
    places = (domain(case), *(each.address.host for each in web_targets(case)))
    if len(places) == 1 or any(map(_known, places)) or from_list(case) or answers(case):
        return
    own = own_words(case)
    if _WARNS.search(own):
        return
    for kind, (matter, wish) in _MATTERS.items():
        told = together(own, matter, wish)
        if told and not (kind == "fine" and _KNOWN.search(own)):
            values = {"matter": told[0][0][:80], "wish": told[1][0][:80], "domain": places[0]}
            leavable = vouched(case) and case.message.first("list-unsubscribe") is not None
            weight: Weight = "odd" if leavable else "serious"
            yield Seen(weight, at_sender(case), values)
            return


def _known(host: str) -> bool:
    """Whether the host is an office's or a known firm's."""
    return has_authoritys_ending(host) or _STATE.search(host) is not None or brand_of(host) is not None
