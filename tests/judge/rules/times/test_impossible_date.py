"""A date that is no time."""

from __future__ import annotations

from judge.rules.content_cases import found, pointed
from judge.rules.route_cases import FIELDS, OLDER, TOP, case
from keshiin.judge.rules.times import impossible_date


def test_text_that_is_no_time_is_odd() -> None:
    made = case(TOP + OLDER + FIELDS.replace("Mon, 6 May 2024 10:00:01 +0900", "yesterday evening"))
    (finding,) = found(impossible_date, made)
    assert (finding.weight, finding.values["text"]) == ("odd", "yesterday evening")
    assert pointed(made, finding) == ["Date: yesterday evening"]


def test_a_date_and_no_date_are_left_alone() -> None:
    assert found(impossible_date, case()) == []
    without = "".join(line for line in FIELDS.splitlines(True) if not line.startswith("Date"))
    assert found(impossible_date, case(TOP + without)) == []
