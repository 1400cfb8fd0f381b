"""The verdicts of mail filters, read from the fields in which each kind of filter writes them.

No verdict is what its maker encodes (Cisco, Brightmail, Cloudmark), documents nowhere (OVH) or leaves to each
customer (the names of FortiMail's fields), nor Symantec's X-SpamReason, which says the same of newsletters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from keshiin.judge.fields import author_of, text_of
from keshiin.judge.model import Case
from keshiin.message.field import Field

Verdict = Literal["phishing", "spam", "clean"]


@dataclass(frozen=True, slots=True)
class Filtered:
    """One field's verdict: which filter, what it says, in its own words, and whether it can be believed."""

    field: Field
    filter: str
    verdict: Verdict
    said: str
    believed: bool


_SCORE = re.compile(r"^\s*(-?\d{1,3})\b")
_CAT = re.compile(r"\bCAT:([A-Z]{3,8})\b")
_SCL = re.compile(r"\bSCL:(-?\d{1,3})\b")
# 9.25 says that the reader's first message from somebody came, which all honest people once send.
_SFTY = re.compile(r"\bSFTY:(9\.(?!25\b)[0-9]{1,2})")
_PHISHING = ("PHSH", "HPHSH", "HPHISH", "INTOS", "UIMP", "DIMP", "GIMP", "BIMP", "SPOOF")
_HARMFUL = ("MALW", "AMP", "SAP")
# FTBP is a kind of file that the reader's firm lets nobody send.
_SPAM = ("SPM", "HSPM", "SPAM", "OSPM", "FTBP")
_PLAIN: dict[str, tuple[str, re.Pattern[str]]] = {
    "x-spam-flag": ("SpamAssassin", re.compile(r"^\s*yes\b", re.IGNORECASE)),
    "x-spam-status": ("SpamAssassin", re.compile(r"^\s*yes\b", re.IGNORECASE)),
    "x-spam": ("Rspamd", re.compile(r"^\s*yes\b", re.IGNORECASE)),
    "x-rspamd-action": ("Rspamd", re.compile(r"^\s*(?:reject|add header|rewrite subject)\b", re.IGNORECASE)),
    "x-spamd-result": ("Rspamd", re.compile(r"^\s*\w{1,40}:\s*true\b", re.IGNORECASE)),
    "x-barracuda-spam-status": ("Barracuda", re.compile(r"^\s*yes\b", re.IGNORECASE)),
    "x-proofpoint-spam-details": (
        "Proofpoint",
        re.compile(r"\brule=(?:\w{1,40}_)?(?:spam|phish|malware)\b", re.IGNORECASE),
    ),
    # A score without a verdict. From 7 the most lenient setting holds mail, from 28 all refuse it:
    # mimecastsupport.zendesk.com/hc/en-us/articles/34000405766547 (Spam Scanning), looked up 2026-11-23.
    "x-mimecast-spam-score": ("Mimecast", re.compile(r"^\s*(?:[7-9]|[1-9]\d{1,2})(?![\d,])")),
    "x-tm-as-result": ("Trend Micro", re.compile(r"^\s*yes\b", re.IGNORECASE)),
    "x-gm-spam": ("Google", re.compile(r"^\s*1\b")),
    "x-gm-phishy": ("Google", re.compile(r"^\s*1\b")),
    "x-ksmg-antispam-status": ("Kaspersky", re.compile(r"^\s*(?:probable_)?spam\b", re.IGNORECASE)),
    "x-klms-antispam-status": ("Kaspersky", re.compile(r"^\s*(?:probable_)?spam\b", re.IGNORECASE)),
    "x-md-class": ("ネッチュウフィルタ", re.compile(r"^\s*spam\b", re.IGNORECASE)),
    "x-pmx-spam": ("Sophos", re.compile(r"\bProbability=(?:[5-9]\d|100)%", re.IGNORECASE)),
    "x-vade-spamstate": ("Vade", re.compile(r"^\s*(?:spam|phishing|scam)", re.IGNORECASE)),
    "x-pm-spam-action": ("Proton Mail", re.compile(r"^\s*(?:spam|phish)", re.IGNORECASE)),
    "x-yahoofilteredbulk": ("Yahoo!", re.compile(r"\S")),
    # Of ten bulk complaint levels the two with many complaints.
    "x-microsoft-antispam": ("Microsoft", re.compile(r"\bBCL:[89]\b")),
}
_MICROSOFT = ("x-ms-exchange-organization-scl", "x-forefront-antispam-report")
# Kind of threat, score and the customer's own limit; a negative score has a hyphen of its own.
_TREND = re.compile(r"^\s*\d{1,3}-(-?\d{1,4}(?:\.\d{1,6})?)-(-?\d{1,4}(?:\.\d{1,6})?)\s*$")
_DECEPTION = ("x-gm-phishy",)
_FIELDS = frozenset((*_PLAIN, *_MICROSOFT, "x-tmase-result"))


def objections(case: Case) -> Iterator[Filtered]:
    """Every verdict against the message that a field spells out, believed where the service wrote it."""
    for field in case.message.fields:
        if field.key not in _FIELDS:
            continue
        read = _microsoft(field) or _plain(field) or _trend(field)
        if read and read[1] != "clean":
            believed = author_of(case, field) == "service" or behind_firewall(case, field)
            yield Filtered(field, *read, believed=believed)


def behind_firewall(case: Case, field: Field) -> bool:
    """Whether Exchange Online took the message in, and no stranger can send it such a field.

    Its header firewall removes every X-MS-Exchange-Organization field that a stranger sends, so that one
    that is there was written inside, wherever it stands.
    """
    peer = case.route.peer
    inside = peer is not None and (peer.by or "").rstrip(".").endswith(".mail.protection.outlook.com")
    sure = case.route.border.confidence in ("strong", "configured")
    return inside and sure and field.key.startswith("x-ms-exchange-organization-")


def _plain(field: Field) -> tuple[str, Verdict, str] | None:
    known = _PLAIN.get(field.key)
    if known is None:
        return None
    name, bad = known
    text = text_of(field)[:200]
    verdict: Verdict = "phishing" if field.key in _DECEPTION else "spam"
    return (name, verdict, text[:60]) if bad.search(text) else (name, "clean", text[:60])


def _trend(field: Field) -> tuple[str, Verdict, str] | None:
    """Trend Micro's engine: a score that reaches the limit is spam."""
    found = _TREND.match(text_of(field)[:200]) if field.key == "x-tmase-result" else None
    if found is None:
        return None
    verdict: Verdict = "spam" if float(found[1]) >= float(found[2]) else "clean"
    return "Trend Micro", verdict, found[0].strip()


def _microsoft(field: Field) -> tuple[str, Verdict, str] | None:
    if field.key == _MICROSOFT[0]:
        score = _SCORE.match(text_of(field))
        return None if score is None else _confidence(int(score.group(1)))
    if field.key != _MICROSOFT[1]:
        return None
    text = text_of(field)[:2000]
    category, phishing = _CAT.search(text), _SFTY.search(text)
    named = category.group(1) if category else ""
    if named in _PHISHING or named in _HARMFUL:
        return "Microsoft", "phishing", f"CAT:{named}"
    if phishing:
        return "Microsoft", "phishing", f"SFTY:{phishing.group(1)}"
    if named in _SPAM:
        return "Microsoft", "spam", f"CAT:{named}"
    if named:
        return "Microsoft", "clean", f"CAT:{named}"
    score = _SCL.search(text)
    return None if score is None else _confidence(int(score.group(1)))


def _confidence(level: int) -> tuple[str, Verdict, str]:
    """Microsoft's spam confidence level: -1 to 1 is passed on, 5 and 6 are spam, 7 to 9 surely so."""
    said = f"SCL {level}"
    return ("Microsoft", "spam", said) if level >= 5 else ("Microsoft", "clean", said)
