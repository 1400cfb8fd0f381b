"""A failure of DMARC that was found here counts, unless a list explains it or the service knows better."""

from __future__ import annotations

import pytest
from checked_cases import checked_case, outcome

from judge.rules.content_cases import found, pointed
from keshiin.judge.rules.authentication import checked_failure

FAILED = outcome("dmarc", "failed", "policy_reject")


def test_a_failure_is_odd_and_points_at_the_sender() -> None:
    made = checked_case(FAILED)
    (finding,) = found(checked_failure, made)
    assert (finding.weight, finding.variant) == ("odd", "")
    assert pointed(made, finding) == ["From: Hanako <hanako@example.com>"]


@pytest.mark.parametrize(
    "made",
    [
        checked_case(FAILED, more="List-Id: <talk.example.com>\n"),
        checked_case(FAILED, outcome("dkim", "failed", "footer_added")),
        checked_case(FAILED, outcome("dkim", "failed", "passed_before")),
    ],
)
def test_after_a_list_it_is_calm(made) -> None:
    (finding,) = found(checked_failure, made)
    assert (finding.weight, finding.variant) == ("neutral", "passed_on")


@pytest.mark.parametrize("result", ["pass", "fail", "none"])
def test_what_the_service_said_comes_first(result: str) -> None:
    assert found(checked_failure, checked_case(FAILED, results=(("dmarc", result, True),))) == []


@pytest.mark.parametrize("kind", ["passed", "absent", "impossible", "temporary-error", "not-checked"])
def test_what_is_unknown_is_not_failed(kind: str) -> None:
    assert found(checked_failure, checked_case(outcome("dmarc", kind))) == []
