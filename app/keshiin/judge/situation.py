"""The kind of case a message is, for the next steps: whose name it uses and what it is about."""

from __future__ import annotations

import re

from keshiin.judge.lures.signed_subject import signed_with
from keshiin.judge.model import ALARMING, Case, Finding, Level
from keshiin.judge.returned.own_service import told_as_own
from keshiin.judge.sender import shown_sender
from keshiin.late import late

KINDS = {
    "government": "authority",
    "bank": "bank",
    "card": "bank",
    "payment": "bank",
    "securities": "bank",
    "crypto": "bank",
    "hoster": "hoster",
    "carrier": "hoster",
    "parcel": "parcel",
    "shop": "shop",
    "streaming": "shop",
    "travel": "shop",
    "utility": "shop",
    "social": "shop",
    "software": "shop",
    "games": "shop",
    "work": "shop",
    "insurance": "shop",
    "office": "shop",
}
"""Kinds of organisations to the situations that have steps of their own."""

LURES = frozenset(
    ("pressed_elsewhere", "links_elsewhere", "link_rented_host", "attachment_html", "html_form")
)
"""Rules whose signs make a notice of a machine something to be pressed: then its steps do not fit."""

MAILBOX = frozenset(("mailbox_notice", "password_asked"))
"""Rules whose signs are about the reader's mailbox, whatever the subject says."""

_AUTHORITY_DOMAIN = late(r"(?:^|\.)(?:go\.jp|lg\.jp|ed\.jp|gov|gov\.[a-z]{2}|gouv\.fr|gob\.[a-z]{2}|mil)$")
_AUTHORITY_NAME = late(
    r"[ぁ-んァ-ヶ一-龠](?:省|庁|税務署|警察署?|裁判所|市役所|区役所|年金機構)(?:$|[\s　・((-])"
    r"|\b(?:ministry|tax office|tax authority|police|district court|customs office|department of"
    r"|law (?:office|firm)|attorneys?|solicitors?)\b|法律事務所|弁護士|司法書士",
    re.IGNORECASE,
)
_BANK_NAME = late(
    r"銀行|信用金庫|信用組合|労働金庫|農協|証券|カード(?:$|株式会社|会社|センター)"
    r"|\b(?:bank|credit union|building society|securities|card services?)\b",
    re.IGNORECASE,
)
_MAILBOX = late(
    r"mail ?box|webmail|storage|quota|メールボックス|メールアカウント|サーバー(?:の)?容量|容量(?:不足|超過)",
    re.IGNORECASE,
)
_PARCEL = late(r"\b(?:parcel|package|shipment|delivery)\b|荷物|配達|宅配|不在", re.IGNORECASE)
_INVOICE = late(
    r"\b(?:invoice|bill|payment|remittance|overdue|purchase order)\b|請求|お支払い?|振込|未払い",
    re.IGNORECASE,
)


def situation_of(case: Case, findings: tuple[Finding, ...], level: Level) -> str:
    """The id of the situation: the first that fits, "" for none."""
    fired = {finding.rule for finding in findings}
    if "abused_address" in fired:
        return "address-abused"
    if "bounce" in fired and level not in ALARMING and not LURES & _counted(findings):
        return "own-bounce" if told_as_own(findings) else "bounce"
    if "crypto_extortion" in fired:
        return "extortion"
    if "authority_freemail" in fired:
        return "authority"
    if "salary_diverted" in fired:
        # It is no bill: there is an employee to ask.
        return ""
    named = _by_brand(case) or _by_authority(case) or _by_bank(case)
    return named or ("hoster" if MAILBOX & _counted(findings) else _by_subject(case, level))


def _counted(findings: tuple[Finding, ...]) -> frozenset[str]:
    """The rules whose findings weigh against the message."""
    return frozenset(finding.rule for finding in findings if finding.is_sign)


def _by_brand(case: Case) -> str:
    claimed = shown_sender.claimed(case)
    brand = claimed[0].brand if claimed else signed_with(case)
    return KINDS.get(brand.kind, "") if brand else ""


def _by_authority(case: Case) -> str:
    claims = case.message.claims
    domains = [each.domain for each in claims.from_] or [claims.envelope_domain]
    if any(_AUTHORITY_DOMAIN.search(domain.lower()) for domain in domains):
        return "authority"
    return "authority" if any(map(_AUTHORITY_NAME.search, _names(case))) else ""


def _by_bank(case: Case) -> str:
    return "bank" if any(map(_BANK_NAME.search, _names(case))) else ""


def _names(case: Case) -> frozenset[str]:
    """The beginnings of the names in From, each once: thousands of addresses can stand behind one."""
    return frozenset(each.name[:200] for each in case.message.claims.from_)


def _by_subject(case: Case, level: Level) -> str:
    """By the subject's words, which only choose among the steps and never weigh."""
    subject = (case.message.claims.subject or "")[:500]
    if level not in (*ALARMING, "unclear"):
        return ""
    for situation, words in (("hoster", _MAILBOX), ("parcel", _PARCEL), ("invoice", _INVOICE)):
        if words.search(subject):
            return situation
    return ""
