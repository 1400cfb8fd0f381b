"""The five levels in the reader's words, and the headline that fits the case.

Nearly every headline begins with its level's own words. What it says is not said again among the known and
the unknown.
"""

from __future__ import annotations

from collections.abc import Mapping

from keshiin.judge.model import Assessment, Finding, Level
from keshiin.texts import N_

LEVELS: Mapping[Level, str] = {
    "confirmed": N_("Confirmed as far as the sending server"),
    "consistent": N_("Nothing contradicts it"),
    "unclear": N_("Cannot tell"),
    "suspicious": N_("Something does not fit"),
    "dangerous": N_("Dangerous: do not act on it"),
}
BRIEFLY: Mapping[Level, str] = {
    "confirmed": N_("Server confirmed"),
    "consistent": N_("No contradiction"),
    "unclear": N_("Cannot tell"),
    "suspicious": N_("Odd signs"),
    "dangerous": N_("Dangerous"),
}
"""The levels where there is room for a word or two."""

BORROWED = frozenset(("brand_claim", "lookalike_domain", "dmarc_failure", "several_from"))
"""Rules whose serious findings say that the sender's name is somebody else's."""

_USUAL: Mapping[Level, str] = {
    "confirmed": N_(
        "It really was sent for “{domain}”. That alone does not make it honest: is that the name you expect?"
    ),
    "consistent": N_("Nothing contradicts it, but nothing proves it genuine either."),
    "unclear": N_("Cannot tell. Too little is known about this message."),
    "suspicious": N_("Something does not fit. The sender cannot be taken at its word."),
    "dangerous": N_("Dangerous: do not act on it. Several signs of a deception come together."),
}

_SPECIAL: Mapping[tuple[Level, str], str] = {
    ("dangerous", "borrowed"): N_("Dangerous: do not act on it. The sender is not who it claims to be."),
    ("unclear", "serious"): N_("Cannot tell. But there is a serious sign. Look at it before you act."),
    ("unclear", "odd"): N_("Cannot tell. There is an odd sign, but too little is known."),
    ("unclear", "bounce"): N_("Cannot tell. It has the form of an automatic notice."),
    ("unclear", "abused"): N_("Cannot tell. Somebody sent mail in your name."),
    ("consistent", "odd"): N_("Nothing contradicts it, but one sign is odd. Look at it before you act."),
    ("consistent", "no_border"): N_("Nothing contradicts it. But no line of it is sure yet."),
    ("consistent", "bounce"): N_("Nothing contradicts it. It has the form of an automatic notice."),
    ("consistent", "abused"): N_("Nothing contradicts it. Somebody sent mail in your name."),
    ("confirmed", "bounce"): N_(
        "Confirmed as far as the sending server, for “{domain}”. It has the form of an automatic notice."
    ),
    ("confirmed", "server"): N_(
        "Confirmed as far as the sending server, one of “{domain}”. That alone does not make it honest."
    ),
    ("confirmed", "free"): N_(
        "Confirmed as far as the sending server: a mailbox at “{domain}”, which anybody can open."
    ),
    ("suspicious", "vouched"): N_(
        "Something does not fit. The sender’s address is not forged, but that does not make it honest."
    ),
    ("suspicious", "abused"): N_("Something does not fit. It was sent in your name, not by you."),
    ("suspicious", "content"): N_(
        "Something does not fit. Look at the marked places before you do anything."
    ),
}


def headline_of(assessment: Assessment) -> tuple[str, Mapping[str, str]]:
    """The English headline, the level's words and the sentence that fits this case, with its values."""
    special = _SPECIAL.get((assessment.level, _case_of(assessment)))
    return special or _USUAL[assessment.level], _values(assessment)


def _values(assessment: Assessment) -> Mapping[str, str]:
    """The domain that was confirmed, for the level that speaks of one."""
    if assessment.level != "confirmed":
        return {}
    confirming = (assessment.findings[at].values for at in assessment.reasons)
    return {"domain": next((values["domain"] for values in confirming if "domain" in values), "?")}


def _case_of(assessment: Assessment) -> str:
    fired = {finding.rule for finding in assessment.findings}
    if "abused_address" in fired:
        return "abused"
    weighed = assessment.reasons and assessment.level in ("unclear", "consistent")
    if "bounce" in fired and not weighed:
        return "bounce"
    if assessment.level == "confirmed":
        return _confirmed(assessment, fired)
    if assessment.level == "unclear":
        return _weightiest(assessment)
    if assessment.level == "consistent":
        if assessment.reasons:
            return "odd"
        return "no_border" if {"border_unknown", "no_received"} & fired else ""
    if assessment.level == "dangerous":
        return "borrowed" if BORROWED & {f.rule for f in assessment.findings if f.weight == "serious"} else ""
    if _only_content(assessment):
        return "content"
    vouched = any(finding.weight == "confirms" for finding in assessment.findings)
    return "vouched" if vouched and {"aligned_pass", "checked_pass"} & fired else ""


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
