"""Whether two messages can be compared at all: of one kind, and with something that names the same sender."""

from __future__ import annotations

import re
from collections.abc import Iterable

from keshiin.analysis import Analysis
from keshiin.compare.model import Apart, Row

_COPIED_BY_CHANCE = frozenset({"program", "shape"})
# Shorter ones stand in many names by chance.
_WORD = re.compile(r"[^\W_]{4,}|[\u3041-\u30ff\u4e00-\u9fff]{2,}")


def apart(doubtful: Analysis, trusted: Analysis, rows: Iterable[Row]) -> Apart:
    """Why nothing is gained by comparing the two, or "" where something is.

    A forgery may have nothing in common with a genuine message but the name, in the sender or the subject.
    """
    if _is_bounce(doubtful) != _is_bounce(trusted):
        return "bounce"
    alike = any(row.state in ("alike", "partly") and row.trait not in _COPIED_BY_CHANCE for row in rows)
    claims = doubtful.message.claims
    said = f"{_sender(doubtful)} {claims.subject or ''}".lower()
    named = any(word in said for word in _WORD.findall(_sender(trusted)))
    return "" if alike or named else "strangers"


def _is_bounce(analysis: Analysis) -> bool:
    return any(finding.rule == "bounce" for finding in analysis.assessment.findings)


def _sender(analysis: Analysis) -> str:
    return " ".join(f"{each.name} {each.address}" for each in analysis.message.claims.from_).lower()
