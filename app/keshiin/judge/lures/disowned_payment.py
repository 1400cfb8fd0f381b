"""A payment that the reader is to disown by telephone, in words that no firm stands behind."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from keshiin.judge.model import Case, Weight
from keshiin.judge.names.brands import Brand
from keshiin.judge.names.claims import claim, mentioned
from keshiin.judge.names.freemail import is_freemail
from keshiin.judge.sender.platforms import platform, user
from keshiin.judge.sender.shown_sender import domain
from keshiin.judge.text.body import holds, phrases
from keshiin.judge.text.quoting import own_words
from keshiin.judge.text.together import together
from keshiin.judge.transport.mail_kinds import answers
from keshiin.late import late

_SUM = late(r"(?:[$€£¥]|usd|eur|gbp)\s?[0-9]|[0-9]\s?(?:usd|eur|gbp|dollars|[$€£円])")
DISOWNED = late(
    r"\b(?:did ?n[o'’]t|did not|do not|don['’]t|have not) (?:you )?"
    r"(?:authori[sz]ed?|ma[dk]e this|placed? this|recogni[sz]e|(?:request|order)(?:ed)? (?:this|it))"
    r"|\bnot authori[sz]ed\b|\bwas(?: not|n['’]t) you\b|\bnot (?:made )?by you\b"
    r"|\bnot you\?|\bto dispute\b|\bunauthori[sz]ed (?:activity|charge|payment|transaction)"
)
_CANCELLED = late(
    r"\b(?:wish|want|like|order) to cancel\b|\b(?:to )?cancel (?:this|the|your|it|and)\b|\bfor cancellation\b"
)
_CHARGED = late(r"\b(?:charged|debited|deducted|auto-?renew\w*|renew(?:ed|al|ing))\b")
_YOURS = late(r"\byour (?:[a-z0-9-]{1,20} ){0,3}(?:auto-?)?renewal\b")
CENTRE = late(
    r"\b(?:call|phone|dial|contact|reach|helpline|toll[ -]?free|for cancellation)\b[^\n]{0,60}?"
    r"(\+?[0-9]{0,2}[ -]?\(?[0-9]{2,4}\)?[ .-]?[0-9]{3,4}[ .-]{1,3}[0-9]{3,4}|\+?[0-9]{10,12}\b)"
)
# Where payments are disowned on pages, with the numbers of North America at which these firms answer:
# paypal.com (contact), support.microsoft.com (customer service); looked up 2026-11-23.
_DISOWNED_ON_PAGES = {
    "microsoft.com": ("8006427676",),
    "paypal.com": ("8882211161", "8882155506", "4029352050"),
}
_BEGIN = 400
_DISOWNING = (
    "authori",
    "this",
    "recogni",
    "not you",
    "n't you",
    "n’t you",
    "by you",
    "cancel",
    "dispute",
    "t order",
)


class DisownedPayment(NamedTuple):
    """Who carries it, the name of the platform or the firm, the words, the number, and what it weighs."""

    by: Literal["platform", "freemail"]
    name: str
    words: str
    number: str
    weight: Weight


def disowned_payment(case: Case) -> DisownedPayment | None:
    """What a platform carries for a user, or a free mailbox writes of a firm's bill; None for neither."""
    carrier, free = platform(case), is_freemail(domain(case))
    text = phrases(case)
    # Both are known at once, and true of little mail; the text is searched for these alone.
    if not (carrier or free) or not holds(text.lower, _DISOWNING):
        return None
    # The sum may stand in a file of which the letter speaks.
    if not (_SUM.search(text.lower) or (free and case.message.attachments)):
        return None
    told = together(text.lower, DISOWNED, CENTRE)
    # An appointment is cancelled by telephone, too; a payment that was already taken is not.
    if told is None and _CHARGED.search(text.lower):
        told = together(text.lower, _CANCELLED, CENTRE)
    if told is None:
        return None
    words, number = text.quote(told[0]), told[1][1].strip()
    if carrier:
        return DisownedPayment("platform", carrier, words, number, _weight_by_platform(case, carrier, told))
    brand = None if answers(case) else _named(text.written)
    if brand is None:
        return None
    return DisownedPayment("freemail", brand.name, words, number, _weight_by_mailbox(case, told[0]))


def _weight_by_platform(case: Case, carrier: str, told: tuple[re.Match[str], re.Match[str]]) -> Weight:
    """A platform's own bills and its sellers' bookings read alike, with the numbers of their own desks."""
    seller, known = user(case), _DISOWNED_ON_PAGES.get(carrier)
    free = seller is not None and is_freemail(seller.domain)
    strange = known is not None and _ten_digits(told[1][1]) not in known
    return "serious" if told[0].re.pattern == DISOWNED.pattern and (free or strange) else "odd"


def _weight_by_mailbox(case: Case, words: re.Match[str]) -> Weight:
    # Who passes such a letter on, to ask about it, does not want to be rung.
    if not CENTRE.search(own_words(case)):
        return "neutral"
    # Who tells of a bill of his own wants to cancel it, too: "I want to", not "if you wish to".
    at_reader = "you" in words.string[max(0, words.start() - 12) : words.end() + 5]
    disowned = words.re.pattern == DISOWNED.pattern
    return "serious" if disowned or at_reader or _YOURS.search(words.string) else "odd"


def _ten_digits(number: str) -> str:
    """The last ten digits, which are the whole number in North America."""
    return "".join(filter(str.isdigit, number))[-10:]


def _named(text: str) -> Brand | None:
    """The firm that the begin of the text names; beside a bill, one of a common name, too."""
    words = text[:_BEGIN].split()
    pairs = (claim(" ".join(words[at : at + 2]).strip(".,:;()") + " renewal") for at in range(len(words)))
    return next(mentioned(text), None) or next((found.brand for found in pairs if found), None)
