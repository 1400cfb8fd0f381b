"""A slow way is told and never counts."""

from __future__ import annotations

from judge.rules.content_cases import found, pointed
from judge.rules.route_cases import FIELDS, OLDER, TOP, case
from keshiin.judge.rules.route import contradicted_joint
from keshiin.judge.rules.times import long_delay


def test_a_wait_of_hours_is_neutral() -> None:
    (finding,) = found(long_delay, case(TOP.replace("10:00:05", "19:00:05") + OLDER + FIELDS))
    assert (finding.weight, finding.values["duration"]) == ("neutral", "32402")


def test_days_are_told_as_well() -> None:
    top = TOP.replace("Mon, 6 May", "Fri, 10 May")
    made = case(top + OLDER + FIELDS)
    (finding,) = found(long_delay, made)
    assert finding.values["duration"] == "345602"
    assert "10 May" in pointed(made, finding)[0]


def test_seconds_are_left_alone() -> None:
    assert found(long_delay, case()) == []


def test_days_at_which_the_way_breaks_off_are_not_told_as_mere_waiting_too() -> None:
    public = TOP.replace("192.0.2.10", "8.8.8.8").replace("Mon, 6 May", "Fri, 10 May")
    assert found(long_delay, case(public + OLDER + FIELDS)) != []
    broken = case(public + OLDER.replace("by mail.example.com", "by kornik.example.org") + FIELDS)
    assert found(contradicted_joint, broken)[0].variant == "apart"
    assert found(long_delay, broken) == []
