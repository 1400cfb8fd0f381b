"""The level: what the findings weigh together. The model is told in docs/judgement.md.

A sign is odd (1) or serious (3). Signs of one cause count once, as their heaviest. Nothing else counts:
neither place nor language nor speed, neither a missing result nor a passing one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from keshiin.judge.causes import cause_of
from keshiin.judge.model import Assessment, Case, Finding, Level, Ran, Rule
from keshiin.judge.situation import situation_of

POINTS = {"odd": 1, "serious": 3}
SUSPICIOUS, DANGEROUS = 2, 4
"""Suspicious: two independent odd signs. Dangerous: four points, a deception and a bait among them.

No message of the honest corpus reaches the first.
"""


EXCUSED = frozenset(("links_elsewhere",))
"""Rules that an aligned pass calms, as newsletters need it."""

INEXCUSABLE = frozenset(("filter_verdict", "pushed_away_text"))
"""Rules whose sign ends that excuse: the reader's own filter objects, or a text is there to fool filters."""


JOINED = frozenset(("encrypted_archive", "telephone_request"))
"""Honest practice by itself; beside a borrowed name it is what the message wants, and one odd sign."""


@dataclass(frozen=True, slots=True)
class Sign:
    """The heaviest finding of one cause, by its index among the findings.

    ``alone`` is what needs no other sign beside it: the message says itself what it is.
    """

    cause: str
    index: int
    points: int
    role: str
    alone: bool = False


def assess(case: Case, findings: tuple[Finding, ...], ran: Ran, rules: Mapping[str, Rule]) -> Assessment:
    """The level that the findings add up to, with the findings that decided it."""
    signs = _signs(findings, rules)
    confirming = tuple(at for at, finding in enumerate(findings) if finding.weight == "confirms")
    level = _level(case, signs, confirming)
    reasons = confirming if level == "confirmed" else tuple(sign.index for sign in signs)
    return Assessment(level, findings, ran, reasons, _basis(case), situation_of(case, findings, level))


def _signs(findings: tuple[Finding, ...], rules: Mapping[str, Rule]) -> tuple[Sign, ...]:
    heaviest: dict[str, Sign] = {}
    strict = any(finding.rule in INEXCUSABLE and finding.weight in POINTS for finding in findings)
    borrowed = any(_borrows(finding, rules) for finding in findings)
    for index, finding in enumerate(findings):
        points = POINTS.get(finding.weight, 0)
        if (strict and finding.rule in EXCUSED) or (borrowed and finding.rule in JOINED):
            points = max(points, POINTS["odd"])
        if not points:
            continue
        rule = rules[finding.rule]
        cause = cause_of(finding, rules)
        sign = Sign(cause, index, points, rule.role, rule.alone and finding.weight == "serious")
        if cause not in heaviest or _outweighs(sign, heaviest[cause]):
            heaviest[cause] = sign
    return tuple(heaviest.values())


def _borrows(finding: Finding, rules: Mapping[str, Rule]) -> bool:
    """Whether it is a serious deception that a forwarder cannot have made, as he can break DMARC."""
    rule = rules[finding.rule]
    return finding.weight == "serious" and rule.role == "deception" and rule.cause != "authentication"


def _outweighs(one: Sign, other: Sign) -> bool:
    """Whether a sign is heavier; of two alike, the one that needs no other, then the one that has a role."""
    return (one.points, one.alone, one.role != "context") > (
        other.points,
        other.alone,
        other.role != "context",
    )


def _level(case: Case, signs: tuple[Sign, ...], confirming: tuple[int, ...]) -> Level:
    total = sum(sign.points for sign in signs)
    if _dangerous(signs):
        return "dangerous"
    if total >= SUSPICIOUS and (len(signs) >= 2 or any(sign.alone for sign in signs)):
        return "suspicious"
    if signs and (_little_known(case) or total >= SUSPICIOUS):
        return "unclear"
    if confirming and not signs:
        return "confirmed"
    return "consistent"


def _dangerous(signs: tuple[Sign, ...]) -> bool:
    """A deception about the sender, something asked of the reader beside it, and enough of both."""
    roles = {sign.role for sign in signs}
    return {"deception", "bait"} <= roles and sum(sign.points for sign in signs) >= DANGEROUS


def _little_known(case: Case) -> bool:
    """Whether nobody can say who handed the message over, or who it claims to come from."""
    peer = case.route.peer
    return peer is None or peer.ip is None or not case.message.claims.from_


def _basis(case: Case) -> str:
    if case.message.claims.from_:
        return "from"
    return "return-path" if case.message.claims.return_path else "none"
