"""What to do about one's own mail that a notice tells of, by the kind of the notice and of its reason."""

from __future__ import annotations

from collections.abc import Mapping

from keshiin.judge.model import Assessment
from keshiin.texts import N_

Step = tuple[str, str]
"""A step's id and its words."""

OWN_MAIL: Step = (
    "own_mail_failed",
    N_("Did you write the undelivered message yourself? Check the receiver’s address and send it again."),
)
_WHAT_BECAME: Step = ("delivery_report", N_("Did you write that message? Then read what became of it."))
_BY_KIND: Mapping[str, Step] = {
    "complaint": (
        "own_mail_unwanted",
        N_("Did you send that message? Then its receiver does not want it: take the address off your list."),
    ),
    "answer": (
        "automatic_answer",
        N_("Did you write there? Then a machine answered for the receiver. You need not answer it."),
    ),
    "failed_check": (
        "own_mail_failed_check",
        N_("Did you send that message? Then show the report to your administrator."),
    ),
    "late": (
        "delivery_late",
        N_(
            "Did you write that message? Then wait: the server is still trying. "
            "If it gives up, another notice comes."
        ),
    ),
    "delivery": _WHAT_BECAME,
    "receipt": _WHAT_BECAME,
}
"""For the notices that return nothing as undeliverable."""
_BY_REASON: Mapping[str, Step] = {
    "policy": (
        "own_mail_refused",
        N_(
            "Did you write the undelivered message yourself? Show the notice to your administrator: your "
            "mail was refused, and the address need not be wrong."
        ),
    ),
    "domain": (
        "own_mail_no_server",
        N_(
            "Did you write the undelivered message yourself? Check the part of the address after the @ sign. "
            "If it is right, send it again later."
        ),
    ),
    "large": (
        "own_mail_too_large",
        N_(
            "Did you write the undelivered message yourself? Then it was too large: send it with smaller "
            "files."
        ),
    ),
    "passing": (
        "own_mail_later",
        N_("Did you write the undelivered message yourself? Then wait some hours, and send it again."),
    ),
}


def own_mail(assessment: Assessment) -> Step:
    """The step for the notice that a message is, `OWN_MAIL` where it says no more than that it failed."""
    for finding in assessment.findings:
        if finding.rule == "bounce" and finding.variant in _BY_KIND:
            return _BY_KIND[finding.variant]
    failed = (finding for finding in assessment.findings if finding.rule == "undelivered_address")
    kind = next((finding.variant.partition("_")[0] for finding in failed), "")
    return _BY_REASON.get(kind, OWN_MAIL)
