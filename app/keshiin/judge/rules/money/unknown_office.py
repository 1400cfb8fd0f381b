"""A fine, a toll, a fee for a parcel or a refund of taxes is to be settled on a stranger's page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from keshiin.judge.links.home import leads_home
from keshiin.judge.links.targets import web_targets
from keshiin.judge.lures import bills_abroad as abroad
from keshiin.judge.model import Case, Group, Role, Seen, Weight, Words
from keshiin.judge.names.authorities import has_authoritys_ending, has_states_ending
from keshiin.judge.names.brands import brand_of
from keshiin.judge.pointing import excerpt
from keshiin.judge.sender.shown_sender import at_sender, domain
from keshiin.judge.text.body import beyond_latin, holds, phrases, words
from keshiin.judge.text.greeting import greets_by_name
from keshiin.judge.text.quoting import own_words
from keshiin.judge.text.together import together
from keshiin.judge.transport.mail_kinds import answers, names_way_out
from keshiin.judge.transport.passage import from_list
from keshiin.judge.transport.trust import denied, vouched
from keshiin.late import late
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("body", "from", "links")
CAUSE = "unknown_office"
ROLE: Role = "bait"
ALONE = True
WORDS = {
    "": Words(
        N_("It wants a fine, a fee or a refund settled on a stranger’s page"),
        N_("It says “{matter}” and “{wish}”. Keshiin knows no office or carrier at “{domain}”."),
        N_(
            "Offices, toll roads and carriers have pages of their own. Fines and refunds mostly come by post."
        ),
        N_("A small office or carrier may have a name that is in no list."),
        N_("Type nothing there. Open the office’s own page, or ring a number that you find elsewhere."),
    ),
    "known": Words(
        N_("A fine, a fee or a refund is to be settled at an office that Keshiin does not know"),
        N_("It says “{matter}” and “{wish}”. Keshiin knows no office or carrier at “{domain}”."),
        N_("It names you, your car or a number, as real offices do. A deceiver can have bought such a list."),
        N_("Most small offices and carriers are in no list."),
        N_("Do you expect it? Open the office’s page as usual, or ring a number that you find elsewhere."),
    ),
}

_MATTERS: Mapping[str, tuple[re.Pattern[str], re.Pattern[str]]] = {
    "fine": (
        late(
            r"\b(?:penalty charge|(?:traffic|parking|speeding) (?:fine|ticket|violation))\b[^.\n]{0,60}"
            r"\b(?:unpaid|outstanding|overdue)\b"
            r"|\b(?:unpaid|outstanding|overdue)\b[^.\n]{0,16}"
            r"\b(?:tolls?|penalty charge|(?:parking|traffic) (?:fine|charge|ticket))\b"
            r"|\btoll (?:balance|payment)\b[^.\n]{0,16}\b(?:unpaid|outstanding|overdue)\b"
            r"|(?:反則金|違反金|罰金)[^。\n]{0,40}(?:納付|未納|支払)"
            r"|通行料金?[^。\n]{0,40}(?:未払|未納|引き?落と[^。\n]{0,8}(?:でき|ません))"
        ),
        late(
            r"\blate (?:fee|charge)\b[^.\n]{0,24}[$£€][0-9.]{1,8}|[$£€][0-9.]{1,8}[^.\n]{0,24}\blate fee\b"
            r"|\bpenalty of [$£€] ?[0-9.]{1,8}"
            r"|\bbailiffs?\b|差し?押|電子納付|(?:下記|以下|こちら|カード)[^。\n]{0,20}(?:納付|支払)"
        ),
    ),
    # Carriers seldom take money for coming again, and seldom so few coins for the customs.
    "parcel": (
        late(
            r"\bpay\b[^.\n]{0,24}\b(?:redelivery|re-delivery) (?:fee|charge)(?: of)? ?[£$€]"
            r"|\bpay\b[^.\n]{0,24}\bcustoms (?:fee|charge) of [£$€] ?[0-4][.,][0-9]{2}\b"
            r"|再配達の?手数料[^。\n]{0,10}[0-9]円|再配達[^。\n]{0,8}[0-9]円の?手数料|(?:通関|税関)手数料[^0-9。\n]{0,4}[1-4][0-9]{2}円"
        ),
        late(r"\byour (?:parcel|package|shipment|item)\b|荷物"),
    ),
    "refund": (
        late(
            r"\byou are (?:eligible|entitled) (?:to|for) (?:receive )?an? (?:tax|economic|stimulus|relief)"
            r" (?:impact |relief )?(?:refund|rebate|payment)\b"
            r"|\byou have a tax (?:refund|rebate) of\b|(?:あなた|貴方|納税者)[^。\n]{0,60}還付金"
        ),
        # An adviser claims it for his client, and other things in the next year.
        late(
            r"(?<!\bwe )(?<!\bcan )(?<!\bwill )(?<!['’]ll )\bclaim (?:it|now|here)\b"
            r"|\bclaim (?:your|my) (?:tax )?(?:refund|rebate|money|payment)\b"
            r"|\b(?:confirm|enter|provide) your (?:social security|national insurance|card)\b"
            r"|口座[^。\n]{0,16}(?:登録|確認|入力)"
        ),
    ),
    # What was paid by card goes back to it without its number being asked; other things need it.
    "card": (
        late(r"(?:返還|返金|還付)(?:額|金)?[^。\n]{0,4}[0-9][0-9,]{2,8}円"),
        late(
            r"(?:返還|返金|還付|受け?取|お?支払いの|お?支払いに使[^。\n]{1,4})[^。\n]{0,60}カード(?:の?情報|番号)[^。\n]{0,8}(?:ご?登録|ご?入力)"
            r"|カード(?:の?情報|番号)[^。\n]{0,8}(?:ご?登録|ご?入力)[^。\n]{0,12}。?[^。\n]{0,12}(?:返還|返金|還付)"
        ),
    ),
    # The census asks for neither.
    "census": (
        late(r"国勢調査"),
        late(
            r"(?:年収|暗証番号|口座)[^。\n]{0,24}(?:ご?記入|ご?入力)|カード(?:の?情報|番号)[^。\n]{0,8}必要"
        ),
    ),
}
_ABROAD: Mapping[str, tuple[re.Pattern[str], re.Pattern[str]]] = {
    "fine": (late(abroad.FINE), late(abroad.PRESSED)),
    "parcel": (late(abroad.PARCEL), late(abroad.PAID_SO)),
    "refund": (late(abroad.REFUND), late(abroad.BY_CARD)),
}
# Whoever sends such a bill knows where and when, the plate, or the number under which it is kept.
_PERSONAL = late(
    r"\b[0-9]{1,2}:[0-9]{2}\b|[0-9]{1,2}時[0-9]{1,2}分|\b[a-z]{1,3}[0-9]{2,4}\b[ *-]"
    r"|\b(?:account|invoice|statement|reference|citation|charge|ticket)\b[^.\n]{0,16}\b[a-z]{0,4}[0-9]{6,20}"
    r"|\b(?:account|card|tag)\b[^.\n]{0,12}\bending (?:in )?[0-9]{3,4}\b"
    r"|\b(?:plate|vehicle|registration)(?: (?:number|plate|is)){0,2}[ :#]{1,3}"
    rf"[a-z]{{1,4}}-?[0-9]{{2,6}}[a-z]{{0,3}}\b|{abroad.PERSONAL}"
)
# Who warns of it, and who looks after the reader's taxes.
_SPARED = late(
    r"\b(?:scam|phish|fraud)|詐欺|フィッシング|不審|装[いうっ]|かたる|(?:あり|ござい|いたし)ません|顧問先|関与先"
    rf"|{abroad.WARNS}"
)
_BILLED = late(
    r"\byour vehicle has an? (?:unpaid|outstanding)\b|\byou (?:owe|have an? (?:unpaid|outstanding))\b"
    r"|(?:お客様|あなた)の[^。\n]{0,20}(?:未払|未納)"
    r"|\b(?:confirm|enter|provide) your (?:social security|national insurance|card)\b"
    rf"|{abroad.TOLD_TO_PAY}"
)
_ENGLISH = frozenset(b"toll tolls penalty parking traffic speeding refund rebate fee charge".split())
_OWED = frozenset(b"unpaid outstanding overdue tax redelivery customs".split())
_PROMISED = frozenset((b"eligible", b"entitled"))
_BENEFITS = frozenset((b"economic", b"stimulus", b"relief"))
_JAPANESE = ("反則金", "違反金", "罰金", "通行料", "還付金", "国勢調査", "手数料", "返還", "返金")


def find(case: Case) -> Iterator[Seen]:
    """One finding where no known firm and no office writes; odd where it knows the reader, or can be left."""
    matters = tuple(_matters(case))
    if not matters:
        return
    places = (domain(case), *(each.address.host for each in web_targets(case)))
    if len(places) == 1 or any(map(_known, places)) or from_list(case) or answers(case):
        return
    own = own_words(case)
    if _SPARED.search(own):
        return
    for kind, (matter, wish) in matters:
        told = together(own, matter, wish)
        if told:
            values = {"matter": excerpt(told[0][0]), "wish": excerpt(told[1][0]), "domain": places[0]}
            known = _greets_at_home(case) or (kind == "fine" and _PERSONAL.search(own) is not None)
            # A bill goes to one reader, a newsletter to many.
            billed = kind == "parcel" or _BILLED.search(own) is not None
            calm = known or (vouched(case) and names_way_out(case) and not billed)
            weight: Weight = "odd" if calm else "serious"
            yield Seen(weight, at_sender(case), values, "known" if known else "")
            return


def _matters(case: Case) -> Iterator[tuple[str, tuple[re.Pattern[str], re.Pattern[str]]]]:
    """What may be told in the languages of which the letter has a word."""
    text, held = phrases(case).lower, words(case)
    owed = (held & _ENGLISH and held & _OWED) or (held & _PROMISED and held & _BENEFITS)
    if owed or (beyond_latin(case) and holds(text, _JAPANESE)):
        yield from _MATTERS.items()
    if held & abroad.WORDS:
        yield from _ABROAD.items()


def _greets_at_home(case: Case) -> bool:
    """Whether it greets the reader by name and leads to the sender's own place, which nobody refused."""
    return leads_home(case) and not denied(case) and greets_by_name(case)


def _known(host: str) -> bool:
    """Whether the host is an office's or a known firm's."""
    return has_authoritys_ending(host) or has_states_ending(host) or brand_of(host) is not None
