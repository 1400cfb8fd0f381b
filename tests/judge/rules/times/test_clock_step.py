"""Time that runs backwards is a wrong clock; by whole hours it is a wrong zone."""

from __future__ import annotations

from judge.rules.content_cases import found, pointed
from judge.rules.route_cases import FIELDS, OLDER, TOP, case
from keshiin.judge.rules.times import clock_step


def at(time: str) -> str:
    return TOP + OLDER.replace("10:00:03", time) + FIELDS


def test_a_step_of_minutes_is_calm() -> None:
    (finding,) = found(clock_step, case(at("10:08:05")))
    assert (finding.weight, finding.values["duration"]) == ("neutral", "480")


def test_a_crooked_step_of_hours_in_the_senders_lines_is_odd() -> None:
    oldest = OLDER.replace("10:00:03", "13:24:03").replace("by mail.example.com", "by pc.example.com")
    made = case(TOP + OLDER + oldest + FIELDS)
    (finding,) = found(clock_step, made)
    assert (finding.weight, finding.variant, finding.hops) == ("odd", "large", (2, 3))
    assert "13:24:03" in pointed(made, finding)[1]


def test_whole_hours_are_a_clock_in_the_wrong_zone() -> None:
    oldest = OLDER.replace("10:00:03", "18:01:03").replace("by mail.example.com", "by pc.example.com")
    (finding,) = found(clock_step, case(TOP + OLDER + oldest + FIELDS))
    assert finding.weight == "neutral"


def test_a_step_that_one_wrong_clock_explains_is_left_to_the_rule_that_names_it() -> None:
    oldest = OLDER.replace("10:00:03", "10:00:01").replace("by mail.example.com", "by pc.example.com")
    assert found(clock_step, case(TOP + OLDER.replace("10:00:03", "10:08:05") + oldest + FIELDS)) == []


def test_seconds_are_left_alone() -> None:
    assert found(clock_step, case(at("10:01:03"))) == []
