"""An invoice or an alarm asks the reader to ring a number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keshiin.judge.links.targets import pressed
from keshiin.judge.model import Case, Group, Role, Seen, Weight, Words
from keshiin.judge.names.brands import Brand, brand_of
from keshiin.judge.names.claims import claim, mentioned
from keshiin.judge.names.freemail import is_freemail
from keshiin.judge.names.titles import title
from keshiin.judge.sender.platforms import platform, user
from keshiin.judge.sender.shown_sender import address, at_sender, domain
from keshiin.judge.text.body import Phrases, holds, phrases
from keshiin.judge.text.quoting import own_words, stressed_words
from keshiin.judge.text.together import together
from keshiin.judge.transport.mail_kinds import answers
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("body",)
CAUSE = "telephone"
ROLE: Role = "bait"
ALONE = True
WORDS = {
    "": Words(
        N_("It asks you to ring a number"),
        N_("The text speaks of “{reason}” and gives the number “{number}”."),
        N_("Whoever answers there talks people into payments or into giving access to their computer."),
        N_("Real invoices carry telephone numbers too."),
        N_("Ring only a number that you find elsewhere."),
    ),
    "platform": Words(
        N_("It wants you to ring about a payment; a user of “{platform}” may have written it"),
        N_(
            "The text says “{reason}” and gives the number “{number}”. "
            "Users of “{platform}” can have texts of their own sent so."
        ),
        N_(
            "A known trick uses real bills and invitations. Whoever rings is talked into paying, or into "
            "letting strangers into the computer."
        ),
        N_("The platform really sent it. That says nothing about its user."),
        N_("Do not ring this number. Open “{platform}” the way you usually do, and look there."),
    ),
    "freemail": Words(
        N_("A free mailbox wants you to ring about a payment for “{brand}”"),
        N_("The text says “{reason}” and gives the number “{number}”."),
        N_(
            "{brand} sends no bills from there. Whoever rings is talked into paying, or into letting "
            "strangers in."
        ),
        N_("A person who bought something for you could write so."),
        N_("Do not ring this number. Ask {brand} in the way you usually do."),
    ),
}

_REASONS = (
    "invoice", "subscription renewed", "subscription renewal", "auto-renew", "autorenew",
    "you have been charged", "payment of", "order confirmed", "order #", "refund", "virus", "infected",
    "trojan", "請求", "自動更新", "ご購入", "返金", "未納", "未払い", "感染", "ウイルス",
    "トロイの木馬", "不正な通信",
)  # fmt: skip
_REASON = re.compile("|".join(_REASONS))
_CALL = re.compile(
    r"(?:call|phone|dial|helpline|tel|電話|問い?合わせ|相談|連絡先)[^\n]{0,60}?(\+?\(?\d[\d().\- ]{7,18}\d)"
)


_SUM = re.compile(r"(?:[$€£¥]|usd|eur|gbp)\s?[0-9]|[0-9]\s?(?:usd|eur|gbp|dollars|[$€£円])")
_DISOWNED = re.compile(
    r"\b(?:did ?n[o'’]t|did not|do not|don['’]t|have not) (?:you )?"
    r"(?:authori[sz]ed?|ma[dk]e this|placed? this|recogni[sz]e|request(?:ed)? (?:this|it))"
    r"|\bnot authori[sz]ed\b|\bwas(?: not|n['’]t) you\b|\bnot (?:made )?by you\b"
    r"|\bnot you\?|\bto dispute\b|\bunauthori[sz]ed (?:activity|charge|payment|transaction)"
)
_CANCELLED = re.compile(
    r"\b(?:wish|want|like|order) to cancel\b|\b(?:to )?cancel (?:this|the|your|it|and)\b|\bfor cancellation\b"
)
_CHARGED = re.compile(r"\b(?:charged|debited|deducted|auto-?renew\w*|renew(?:ed|al|ing))\b")
_YOURS = re.compile(r"\byour (?:[a-z0-9-]{1,20} ){0,3}(?:auto-?)?renewal\b")
_CENTRE = re.compile(
    r"\b(?:call|phone|dial|contact|reach|helpline|toll[ -]?free|for cancellation)\b[^\n]{0,60}?"
    r"(\+?[0-9]{0,2}[ -]?\(?[0-9]{2,4}\)?[ .-]?[0-9]{3,4}[ .-][0-9]{3,4}|\+?[0-9]{10,12}\b)"
)
# Where payments are disowned on pages, with the numbers of North America at which these firms answer:
# paypal.com (contact), support.microsoft.com (customer service); looked up 2026-11-23.
_DISOWNED_ON_PAGES = {
    "microsoft.com": ("8006427676",),
    "paypal.com": ("8882211161", "8882155506", "4029352050"),
}
# A caretaker reminds of unpaid dues from such a mailbox, too; with a court nobody begins.
_COURT = re.compile(
    r"訴訟|差し?押さ?え|強制執行|法的(?:措置|手続)|逮捕"
    r"|\b(?:lawsuit|legal action|arrest(?:ed)?|warrants?|court order)\b"
)
# No maker finds out by mail what runs on a computer, and none has others mail the number of its desk.
_ILLS = ("検出", "感染", "infected", "virus", "trojan")
_FOUND = re.compile(
    r"(?:お使い|ご利用|あなた|お客様)の(?:パソコン|コンピュータ|端末|pc|デバイス)[^。]{0,60}(?:検出|感染し)"
    r"|\byour (?:computer|pc|device|mac|windows)\b[^.]{0,60}\b(?:infected|virus(?:es)?|trojan)\b"
)
_DESK = re.compile(
    r"(?:microsoft|マイクロソフト|windows|apple|アップル|norton|ノートン|mcafee|マカフィー)の?[^。.]{0,10}?"
    r"(?:サポート|support|help ?(?:line|desk)|technicians?)"
)
_NUMBER = re.compile(r"(\+?\(?[0-9][0-9().\- ]{7,18}[0-9])")
_BEGIN = 400
_DISOWNING = ("authori", "this", "recogni", "not you", "n't you", "n’t you", "by you", "cancel", "dispute")


def find(case: Case) -> Iterator[Seen]:
    """One finding where a reason to pay and a number to ring stand in a message.

    With links to press it is told only where somebody who prints no number of his own carries the words: a
    platform for a user, or a free mailbox that writes of a firm's bill.
    """
    text = phrases(case)
    if told := _disowned(case, text) or _infected(case, text):
        yield told
        return
    if pressed(case):
        return
    reason = _REASON.search(text.lower) if holds(text.lower, _REASONS) else None
    call = (_CALL.search(text.lower) or _CENTRE.search(text.lower)) if reason else None
    if reason and call:
        weight: Weight = "odd" if _office_demands(case) else "neutral"
        values = {"reason": text.quote(reason), "number": call[1].strip()}
        evidence = at_sender(case) if weight == "odd" else ()
        yield Seen(weight, evidence, values)


def _infected(case: Case, text: Phrases) -> Seen | None:
    """A virus on the reader's computer, and a known firm's desk to ring, in a letter of somebody else."""
    if not holds(text.lower, _ILLS) or brand_of(domain(case)) or answers(case):
        return None
    found, desk = _FOUND.search(text.lower), _DESK.search(text.lower)
    call = _NUMBER.search(text.lower, desk.start()) if found and desk else None
    own = own_words(case) if call else ""
    if found is None or call is None or not (_FOUND.search(own) and _DESK.search(own)):
        return None
    values = {"reason": text.quote(found)[:80], "number": call[1].strip()}
    return Seen("serious", at_sender(case), values)


def _office_demands(case: Case) -> bool:
    """Whether an office at a free mailbox speaks of a court, or lets a payment be disowned."""
    if not is_freemail(domain(case)) or answers(case) or title(_name(case)) != "":
        return False
    own = stressed_words(case)
    return _COURT.search(own) is not None or _DISOWNED.search(own) is not None


def _disowned(case: Case, text: Phrases) -> Seen | None:
    """A payment that the reader is to disown by telephone, in words that no firm stands behind."""
    carrier, free = platform(case), is_freemail(domain(case))
    # Both are known at once, and true of little mail; the text is searched for these alone.
    if not (carrier or free) or not holds(text.lower, _DISOWNING):
        return None
    # The sum may stand in a file of which the letter speaks.
    if not (_SUM.search(text.lower) or (free and case.message.attachments)):
        return None
    told = together(text.lower, _DISOWNED, _CENTRE)
    # An appointment is cancelled by telephone, too; a payment that was already taken is not.
    if told is None and _CHARGED.search(text.lower):
        told = together(text.lower, _CANCELLED, _CENTRE)
    if told is None:
        return None
    disowned, number = told
    values = {"reason": text.quote(disowned), "number": number[1].strip()}
    disowns = disowned.re is _DISOWNED
    if carrier:
        values["platform"] = carrier
        # A platform's own bills and its sellers' bookings read alike, with the numbers of their own desks.
        seller = user(case)
        free = seller is not None and is_freemail(seller.domain)
        known = _DISOWNED_ON_PAGES.get(carrier)
        strange = known is not None and _ten_digits(number[1]) not in known
        weight: Weight = "serious" if disowns and (free or strange) else "odd"
        return Seen(weight, at_sender(case), values, "platform")
    brand = None if answers(case) else _named(text.written)
    if brand is None:
        return None
    values["brand"] = brand.name
    # Who tells of a bill of his own wants to cancel it, too: "I want to", not "if you wish to".
    at_reader = "you" in text.lower[max(0, disowned.start() - 12) : disowned.end() + 5]
    weight = "serious" if disowns or at_reader or _YOURS.search(text.lower) else "odd"
    # Who passes such a letter on, to ask about it, does not want to be rung.
    if not _CENTRE.search(own_words(case)):
        weight = "neutral"
    return Seen(weight, at_sender(case), values, "freemail")


def _name(case: Case) -> str:
    sender = address(case)
    return sender.name if sender else ""


def _ten_digits(number: str) -> str:
    """The last ten digits, which are the whole number in North America."""
    return "".join(filter(str.isdigit, number))[-10:]


def _named(text: str) -> Brand | None:
    """The firm that the begin of the text names; beside a bill, one of a common name, too."""
    words = text[:_BEGIN].split()
    pairs = (claim(" ".join(words[at : at + 2]).strip(".,:;()") + " renewal") for at in range(len(words)))
    return next(mentioned(text), None) or next((found.brand for found in pairs if found), None)
