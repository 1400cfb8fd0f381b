"""What a finding rests on: findings of one cause count once."""

from __future__ import annotations

from collections.abc import Mapping

from keshiin.judge.model import Finding, Rule

HURRY = "hurry"
LINKS = frozenset(("link_target", "link_host", "link_detour", "link_text"))
"""The causes of signs that a link shows by itself."""


def cause_of(finding: Finding, rules: Mapping[str, Rule]) -> str:
    """The cause that the finding's rule names for its variant or for all, else the rule itself."""
    rule = rules[finding.rule]
    return rule.causes.get(finding.variant) or rule.cause or finding.rule
