"""A break in the way is told; it weighs only with days between."""

from __future__ import annotations

from content_cases import found, pointed
from route_cases import FIELDS, OLDER, TOP, case

from keshiin.judge.rules import contradicted_joint

PUBLIC = TOP.replace("192.0.2.10", "8.8.8.8")
BROKEN = OLDER.replace("by mail.example.com (Postfix)", "by kornik.example.org (Postfix)")
DAYS_AGO = BROKEN.replace("6 May 2024 10:00:03", "1 May 2024 10:00:03").replace("Mon, 1", "Wed, 1")


def test_names_that_exclude_each_other_are_told() -> None:
    made = case(PUBLIC + BROKEN + FIELDS)
    (finding,) = found(contradicted_joint, made)
    assert (finding.weight, finding.hops) == ("neutral", (1, 2))
    assert finding.values["by"] == "kornik.example.org"
    assert "kornik.example.org" in " ".join(pointed(made, finding))


def test_with_days_between_it_is_odd() -> None:
    (finding,) = found(contradicted_joint, case(PUBLIC + DAYS_AGO + FIELDS))
    assert (finding.weight, finding.variant, finding.values["duration"]) == ("odd", "apart", "432002")
    assert finding.values["claimed"] == "example.com"


def test_a_chain_that_agrees_is_left_alone() -> None:
    assert found(contradicted_joint, case()) == []
