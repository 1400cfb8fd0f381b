"""A seal over the beginning of the text alone is odd, unless a list added the rest."""

from __future__ import annotations

from checked_cases import SIGNED, checked_case, outcome

from judge.rules.content_cases import found, pointed
from keshiin.judge.rules.authentication import partly_signed

PARTLY = outcome("dkim", "passed", "body_partly_signed")


def test_it_is_odd_and_points_at_the_signature() -> None:
    made = checked_case(PARTLY)
    (finding,) = found(partly_signed, made)
    assert finding.weight == "odd"
    assert pointed(made, finding) == [SIGNED.strip()]


def test_behind_a_list_it_is_calm() -> None:
    (finding,) = found(partly_signed, checked_case(PARTLY, more="List-Id: <talk.example.com>\n"))
    assert finding.weight == "neutral"


def test_a_whole_seal_is_left_alone() -> None:
    assert found(partly_signed, checked_case(outcome("dkim", "passed"))) == []
