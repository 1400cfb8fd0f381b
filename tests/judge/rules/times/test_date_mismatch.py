"""The date against the first receipt: small differences are clocks."""

from __future__ import annotations

from judge.rules.content_cases import found, pointed
from judge.rules.route_cases import FIELDS, OLDER, TOP, case
from keshiin.analysis import analyze
from keshiin.judge.rules.times import date_mismatch
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin_resources import path


def dated(date: str) -> str:
    return TOP + OLDER + FIELDS.replace("Mon, 6 May 2024 10:00:01", date)


def test_minutes_ahead_are_calm() -> None:
    made = case(dated("Mon, 6 May 2024 10:02:07"))
    (finding,) = found(date_mismatch, made)
    assert (finding.weight, finding.variant, finding.values["duration"]) == ("neutral", "future", "124")
    assert pointed(made, finding)[0].startswith("Date: Mon, 6 May 2024 10:02:07")


def test_hours_ahead_are_not_called_a_little() -> None:
    (finding,) = found(date_mismatch, case(dated("Mon, 6 May 2024 17:02:07")))
    assert (finding.weight, finding.variant) == ("neutral", "later")


def test_a_date_that_the_service_wrote_tells_nothing_of_the_sender() -> None:
    data = path("samples", "lesson-forged-spam.paste.txt").read_bytes()
    rules = [
        finding.rule for finding in analyze(read(data, kind="paste"), Places.bundled()).assessment.findings
    ]
    assert "receiver_message_id" in rules
    assert "date_mismatch" not in rules


def test_days_after_the_arrival_are_odd() -> None:
    (finding,) = found(date_mismatch, case(dated("Thu, 9 May 2024 10:00:01")))
    assert (finding.weight, finding.variant) == ("odd", "far_future")


def test_an_old_date_is_calm() -> None:
    (finding,) = found(date_mismatch, case(dated("Mon, 1 Apr 2024 10:00:01")))
    assert (finding.weight, finding.variant) == ("neutral", "past")


def test_seconds_are_left_alone() -> None:
    assert found(date_mismatch, case()) == []
