"""The brand with which a subject is signed, in brackets in front, or a text, at its begin or end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keshiin.judge.facts import once
from keshiin.judge.links.targets import web_targets
from keshiin.judge.model import Case
from keshiin.judge.names.brands import Brand, standing
from keshiin.judge.names.claims import claim
from keshiin.judge.names.lettering import compact
from keshiin.judge.sender import shown_sender
from keshiin.judge.text.body import text_of_body
from keshiin.judge.text.pressure import pressing
from keshiin.judge.transport.mail_kinds import answers
from keshiin.judge.transport.passage import from_list
from keshiin.late import late

_BEGIN, _END, _LONGEST, _NEAR = 2, 6, 60, 800
_AROUND = " \t\u3000-—_=*■□◆◇●━:：,.。、©"
_OPENING = late(
    r"(.{2,30}?)(?:より|から)の?(?:重要な|大切な)?(?:お知らせ|ご連絡|ご案内)"
    r"|(?:いつも|平素(?:より|は)?、?)(.{2,30}?)を?(?:ご利用|お引き立て)"
    r"|(.{2,30}?)をご利用(?:いただき|頂き|くださり|下さり)"
)
# No bank and no card by itself: whoever wants to be paid names his bank at the end.
_OFFICE = late(
    r"team|support|service|security|cent(?:er|re)|department|desk|inc\b|ltd|gmbh|corp"
    r"|センター|サポート|サービス|チーム|事務局|窓口|デスク",
    re.IGNORECASE,
)
_MONEY = ("bank", "card", "securities")
_SIGNED = late(r"【([^】]{1,60})】")


@once
def signed_with(case: Case) -> Brand | None:
    """The brand of a subject like 【Amazon】, neither sender nor links being its own, where the text presses.

    None for a promise alone, which shops make in the name of the gift, and for what was passed on.
    """
    subject, sender = case.message.claims.subject or "", shown_sender.address(case)
    if not subject.lstrip().startswith("【") or sender is None or from_list(case):
        return None
    claims = (found for name in _SIGNED.findall(subject[:200]) if (found := claim(name)))
    brand = next((found.brand for found in claims), None)
    if brand is None or not _presses(case):
        return None
    return brand if _foreign(case, brand) else None


@once
def text_signed_with(case: Case) -> Brand | None:
    """The same of a line at the text's begin or end that is all a brand's office ("… Security Team").

    A bare name is a heading, or what the text is about.
    """
    if not _presses(case) or from_list(case) or answers(case) or shown_sender.address(case) is None:
        return None
    claims = (found.brand for line in _lines(text_of_body(case)) if (found := claim(line)))
    return next((brand for brand in claims if _foreign(case, brand)), None)


def _lines(text: str) -> Iterator[str]:
    begin, end = _told(text[:_NEAR]), _told(text[-_NEAR:])
    for line in dict.fromkeys((*begin[:_BEGIN], *end[-_END:])):
        if opening := _OPENING.match(line):
            yield opening[1] or opening[2] or _bank(opening[3])
        elif len(line) <= _LONGEST and _OFFICE.search(line) and not _bare(line):
            yield line


def _bank(name: str) -> str:
    """The name where it is one of those that keep money; shops thank for the use of a market, too."""
    found = claim(name)
    return name if found is not None and found.brand.kind in _MONEY else ""


def _told(text: str) -> list[str]:
    lines = (line.strip(_AROUND) for line in text.splitlines())
    return [line for line in lines if line]


def _bare(name: str) -> bool:
    found = claim(name)
    return found is not None and compact(name) in map(compact, found.brand.names)


def _foreign(case: Case, brand: Brand) -> bool:
    """Whether neither the sender nor any link is the brand's."""
    sender = shown_sender.address(case)
    hosts = (sender.domain if sender else "", *(each.address.host for each in web_targets(case)))
    return all(standing(brand, host) == "foreign" for host in hosts)


def _presses(case: Case) -> bool:
    """Whether the text threatens or counts the hours; "today only" is what advertising says."""
    words = pressing(case)
    return "threat" in words or words.get("hurry", "")[:1].isdigit()
