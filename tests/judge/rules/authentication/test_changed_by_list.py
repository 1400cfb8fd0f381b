"""What a list did to a signed message is told, and weighs nothing."""

from __future__ import annotations

import pytest
from checked_cases import SIGNED, checked_case, outcome

from judge.rules.content_cases import found, pointed
from keshiin.judge.rules.authentication import changed_by_list


@pytest.mark.parametrize("why", ["footer_added", "subject_tagged", "changed_by_list", "passed_before"])
def test_each_change_is_told_calmly(why: str) -> None:
    made = checked_case(outcome("dkim", "failed", why))
    (finding,) = found(changed_by_list, made)
    assert (finding.weight, finding.variant, finding.values["domain"]) == ("neutral", why, "example.com")
    assert pointed(made, finding) == [SIGNED.strip()]


def test_another_change_is_left_to_others() -> None:
    assert found(changed_by_list, checked_case(outcome("dkim", "failed", "body_changed"))) == []
