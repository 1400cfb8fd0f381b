"""A weekday that is not its day’s."""

from __future__ import annotations

from judge.rules.content_cases import found, pointed
from judge.rules.route_cases import FIELDS, OLDER, TOP, case
from keshiin.judge.rules.times import weekday_mismatch


def test_a_line_of_the_sending_side_with_the_wrong_weekday_is_odd() -> None:
    made = case(TOP + OLDER.replace("Mon, 6 May", "Fri, 6 May") + FIELDS)
    (finding,) = found(weekday_mismatch, made)
    assert (finding.weight, finding.values["hop"], finding.values["weekday"]) == ("odd", "A", "mon")
    assert "Fri, 6 May 2024" in pointed(made, finding)[0]


def test_the_date_field_too() -> None:
    (finding,) = found(weekday_mismatch, case(TOP + OLDER + FIELDS.replace("Mon, 6", "Sun, 6")))
    assert finding.variant == "date"


def test_right_weekdays_and_the_services_own_lines_are_left_alone() -> None:
    assert found(weekday_mismatch, case()) == []
    assert found(weekday_mismatch, case(TOP.replace("Mon, 6", "Tue, 6") + OLDER + FIELDS)) == []


def test_two_places_are_one_finding_that_points_at_both() -> None:
    made = case(TOP + OLDER.replace("Mon, 6 May", "Fri, 6 May") + FIELDS.replace("Mon, 6", "Sun, 6"))
    (finding,) = found(weekday_mismatch, made)
    assert (finding.variant, finding.values["count"], finding.hops) == ("several", "2", (2,))
    assert len(pointed(made, finding)) == 2


def test_a_servers_report_with_a_wrong_calendar_weighs_nothing() -> None:
    daemon = FIELDS.replace("hanako@example.com", "MAILER-DAEMON@mail.example.com").replace(
        "Mon, 6", "Sun, 6"
    )
    (finding,) = found(weekday_mismatch, case("Return-Path: <>\n" + TOP + daemon))
    assert finding.weight == "neutral"
    (named,) = found(weekday_mismatch, case(TOP + daemon))
    assert named.weight == "odd"
