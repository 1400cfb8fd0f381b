"""The headline that fits the case; what it says is not said again among the known and the unknown."""

from __future__ import annotations

from collections.abc import Mapping

from keshiin.explain.verdict.headline_words import SPECIAL, USUAL
from keshiin.judge.model import Assessment, Finding

BORROWED = ("brand_claim", "lookalike_domain", "dmarc_failure", "several_from")
"""Rules whose serious findings say whose name is used, the plainest first; each has headlines of its own."""


def headline_of(assessment: Assessment, *, brings_worse: bool = False) -> tuple[str, Mapping[str, str]]:
    """The English headline, the level's words and the sentence that fits this case, with its values.

    ``brings_worse`` is of a message around one that alarms: what it brings matters more than how it came.
    """
    case = "brings_worse" if brings_worse else _case_of(assessment)
    special = SPECIAL.get((assessment.level, case))
    return special or USUAL[assessment.level], _values(assessment)


def _values(assessment: Assessment) -> Mapping[str, str]:
    """The domain that was confirmed, or whose name is used, for the headlines that speak of one."""
    if assessment.level == "confirmed":
        confirming = (assessment.findings[at].values for at in assessment.reasons)
        return {"domain": next((values["domain"] for values in confirming if "domain" in values), "?")}
    borrowing = _borrowing(assessment)
    return borrowing.values if borrowing else {}


def _borrowing(assessment: Assessment) -> Finding | None:
    """The plainest of the serious findings that say whose name is used."""
    found = (each for each in assessment.findings if each.weight == "serious" and each.rule in BORROWED)
    return min(found, key=lambda each: BORROWED.index(each.rule), default=None)


def _case_of(assessment: Assessment) -> str:
    fired = {finding.rule for finding in assessment.findings}
    if "abused_address" in fired:
        return "notice_of_abuse" if _has(assessment, "abused_address", "returned") else "abused"
    weighed = assessment.reasons and assessment.level in ("unclear", "consistent")
    if "bounce" in fired and not weighed:
        return "notice_of" if _has(assessment, "bounce", "returned") else "bounce"
    if assessment.level == "confirmed":
        return _confirmed(assessment, fired)
    if assessment.level == "unclear":
        return _unclear(assessment)
    if assessment.level == "consistent":
        return _consistent(assessment, fired)
    return _alarming(assessment, fired)


def _unclear(assessment: Assessment) -> str:
    """The weight of what was found, and whether it is a file's."""
    weight = _weightiest(assessment)
    # Nobody is told to ask a sender who is not written.
    asked = weight == "serious" or assessment.basis == "from"
    return f"file_{weight}" if only_files(assessment) and asked else weight


def _consistent(assessment: Assessment, fired: set[str]) -> str:
    """What is odd all the same, or what is missing."""
    if assessment.reasons:
        return "file" if only_files(assessment) else "odd"
    return "no_border" if {"border_unknown", "no_received"} & fired else ""


def _alarming(assessment: Assessment, fired: set[str]) -> str:
    """What deceives, where one thing does so plainly."""
    if "crypto_extortion" in fired:
        return "extortion"
    borrowing = _borrowing(assessment)
    if borrowing and (assessment.level == "dangerous" or borrowing.rule == "brand_claim"):
        return borrowing.rule + ("_front" if borrowing.variant == "front" else "")
    if assessment.level == "dangerous":
        return ""
    if only_files(assessment):
        return "file"
    if _only_content(assessment):
        return "content"
    vouched = any(finding.weight == "confirms" for finding in assessment.findings)
    return "vouched" if vouched and {"aligned_pass", "checked_pass"} & fired else ""


def only_files(assessment: Assessment) -> bool:
    """Whether nothing but attached files decided the level."""
    rules = [assessment.findings[at].rule for at in assessment.reasons]
    return bool(rules) and all(rule.startswith("attachment_") for rule in rules)


def _has(assessment: Assessment, rule: str, variant: str) -> bool:
    """Whether a rule found something of a variant that begins so."""
    return any(each.rule == rule and each.variant.startswith(variant) for each in assessment.findings)


def _weightiest(assessment: Assessment) -> str:
    """The weight of the heaviest sign that decided the level, "" where none did."""
    weights = {assessment.findings[at].weight for at in assessment.reasons}
    return next((weight for weight in ("serious", "odd") if weight in weights), "")


def _confirmed(assessment: Assessment, fired: set[str]) -> str:
    """What was confirmed: a free mailbox, the domain of the sender, or no more than the server's owner."""
    if any(finding.variant == "free" for finding in assessment.findings):
        return "free"
    return "" if {"aligned_pass", "checked_pass"} & fired else "server"


def _only_content(assessment: Assessment) -> bool:
    """Whether nothing but the contents speaks against the message, so that nothing is said of the sender."""
    signs: list[Finding] = [assessment.findings[at] for at in assessment.reasons]
    return bool(signs) and all(finding.group in ("content", "special") for finding in signs)
