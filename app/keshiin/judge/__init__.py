"""Judging: every rule looks at the case, and what they found is weighed into a level."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from keshiin.judge.model import Assessment, Case


def judge(case: Case) -> Assessment:
    """The findings of every rule, the sure line first, and the level they add up to; never raises."""
    # The window needs this package's model long before the first message comes.
    from keshiin.judge.assessment import assess
    from keshiin.judge.folder import found_rules
    from keshiin.judge.runner import found_by_need, run

    rules, unreadable = found_rules()
    findings, ran = run(rules, case, unreadable, found_by_need())
    return assess(case, findings, ran, rules)


__all__ = ["judge"]
