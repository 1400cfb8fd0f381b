"""The kind of case a message is, for the next steps: whose name it uses and what it asks for."""

from __future__ import annotations

from keshiin.judge.model import Case, Finding, Level


def situation_of(case: Case, findings: tuple[Finding, ...], level: Level) -> str:
    """The id of the situation: the first that fits, "" for none."""
    fired = {finding.rule for finding in findings}
    if "abused_address" in fired:
        return "address-abused"
    if "bounce" in fired:
        return "bounce"
    return ""
