"""The kinds of calm mail to which advice for letters does not fit: a list's, a report, a notice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from keshiin.analysis import Analysis
    from keshiin.message.model import Message

CalmKind = Literal["", "list", "report", "notice"]

_AGGREGATE = re.compile(r"[^!/]{1,253}![^!/]{1,253}!\d{1,12}!\d{1,12}(?:![^!/]{0,80})?\.(?:xml|zip|xml\.gz)")
"""The name of an aggregate report of DMARC (RFC 7489, 7.2.1.1): receiver!domain!begin!end, packed or not."""


def calm_kind(analysis: Analysis) -> CalmKind:
    """What kind it has the form of, "" for a letter or a newsletter. The form is the message's own word."""
    fired = {finding.rule for finding in analysis.assessment.findings}
    if _reports(analysis.message):
        return "report"
    if "list_mail" in fired and "newsletter" not in fired:
        return "list"
    return "notice" if _generated(analysis.message) else ""


def _reports(message: Message) -> bool:
    """Whether it is a report on a domain's mail: on TLS by its type (RFC 8460, 5.3), on DMARC by its file."""
    named = (each.name for each in message.attachments)
    return message.report_type == "tlsrpt" or any(_AGGREGATE.fullmatch(name) for name in named)


def _generated(message: Message) -> bool:
    """Whether a program wrote it by itself, and says so (RFC 3834, 5)."""
    field = message.first("auto-submitted")
    return field is not None and field.value.strip().lower().startswith(b"auto-generated")
