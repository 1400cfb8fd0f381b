"""The headline that fits the case.

Every headline begins with its level's own words. What it says is not said again among the known and
the unknown.
"""

from __future__ import annotations

from collections.abc import Mapping

from keshiin.judge.model import Assessment, Finding, Level
from keshiin.texts import N_

BORROWED = ("brand_claim", "lookalike_domain", "dmarc_failure", "several_from")
"""Rules whose serious findings say whose name is used, the plainest first; each has headlines of its own."""

USUAL: Mapping[Level, str] = {
    "confirmed": N_(
        "Confirmed as far as the sending server, for “{domain}”. "
        "That alone does not make it honest: is that the name you expect?"
    ),
    "consistent": N_("Nothing contradicts it, but nothing proves it genuine either."),
    "unclear": N_("Cannot tell. Too little is known about this message."),
    "suspicious": N_("Something does not fit. The sender cannot be taken at its word."),
    "dangerous": N_("Dangerous: do not act on it. Several signs of a deception come together."),
}

SPECIAL: Mapping[tuple[Level, str], str] = {
    ("dangerous", "extortion"): N_(
        "Dangerous: do not act on it. It threatens and wants virtual money, as thousands of such letters do."
    ),
    ("suspicious", "extortion"): N_(
        "Something does not fit. It threatens and wants virtual money, as thousands of such letters do."
    ),
    ("dangerous", "brand_claim"): N_(
        "Dangerous: do not act on it. It uses the name of {brand}, but its address is at “{domain}”."
    ),
    ("dangerous", "lookalike_domain"): N_(
        "Dangerous: do not act on it. “{domain}” in it only looks like a name of {brand}."
    ),
    ("dangerous", "lookalike_domain_front"): N_(
        "Dangerous: do not act on it. Its address begins like one of {brand}, but belongs to “{domain}”."
    ),
    ("dangerous", "dmarc_failure"): N_(
        "Dangerous: do not act on it. It says it is from “{domain}”, which does not vouch for it."
    ),
    ("dangerous", "several_from"): N_(
        "Dangerous: do not act on it. It names several senders, so none of them can be believed."
    ),
    ("unclear", "serious"): N_("Cannot tell. But there is a serious sign. Look at it before you act."),
    ("unclear", "odd"): N_("Cannot tell. There is an odd sign, but too little is known."),
    ("unclear", "file_serious"): N_("Cannot tell. But the attached file can do harm: do not open it."),
    ("unclear", "file_odd"): N_(
        "Cannot tell. Do not open the attached file until you have asked the sender."
    ),
    ("unclear", "bounce"): N_("Cannot tell. It has the form of an automatic notice."),
    ("unclear", "abused"): N_("Cannot tell. Somebody sent mail in your name."),
    ("consistent", "odd"): N_("Nothing contradicts it, but one sign is odd. Look at it before you act."),
    ("consistent", "file"): N_(
        "Nothing contradicts it. But do not open the attached file until you have asked the sender."
    ),
    ("consistent", "no_border"): N_("Nothing contradicts it. But no line of it is sure yet."),
    ("consistent", "bounce"): N_("Nothing contradicts it. It has the form of an automatic notice."),
    ("consistent", "abused"): N_("Nothing contradicts it. Somebody sent mail in your name."),
    ("unclear", "notice_of"): N_(
        "Cannot tell. That is about the notice; the message inside is judged by itself."
    ),
    ("consistent", "notice_of"): N_(
        "Nothing contradicts it. That is about the notice; the message inside is judged by itself."
    ),
    ("confirmed", "notice_of"): N_(
        "Confirmed as far as the sending server, for “{domain}”. "
        "That is about the notice; the message inside is judged by itself."
    ),
    ("unclear", "brings_worse"): N_(
        "Cannot tell. But something is wrong with a message inside it: do not act on that one."
    ),
    ("consistent", "brings_worse"): N_(
        "Nothing contradicts it. But something is wrong with a message inside it: do not act on that one."
    ),
    ("confirmed", "brings_worse"): N_(
        "Confirmed as far as the sending server, for “{domain}”. "
        "But something is wrong with a message inside it: do not act on that one."
    ),
    ("unclear", "notice_of_abuse"): N_("Cannot tell. It tells of mail that was sent in your name."),
    ("consistent", "notice_of_abuse"): N_(
        "Nothing contradicts it. It tells of mail that was sent in your name."
    ),
    ("suspicious", "notice_of_abuse"): N_(
        "Something does not fit. It tells of mail that was sent in your name."
    ),
    ("confirmed", "bounce"): N_(
        "Confirmed as far as the sending server, for “{domain}”. It has the form of an automatic notice."
    ),
    ("confirmed", "server"): N_(
        "Confirmed as far as the sending server, one of “{domain}”. That alone does not make it honest."
    ),
    ("confirmed", "free"): N_(
        "Confirmed as far as the sending server: a mailbox at “{domain}”, which anybody can open."
    ),
    ("suspicious", "brand_claim"): N_(
        "Something does not fit. It uses the name of {brand}, but its address is at “{domain}”."
    ),
    ("suspicious", "vouched"): N_(
        "Something does not fit. The sender’s domain is confirmed, but that does not make it honest."
    ),
    ("suspicious", "abused"): N_("Something does not fit. It was sent in your name, not by you."),
    ("suspicious", "file"): N_("Something does not fit. The attached file can do harm: do not open it."),
    ("suspicious", "content"): N_(
        "Something does not fit. Look at the marked places before you do anything."
    ),
}


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
