"""Sendmail’s numbers carry the time at which they were given out."""

from __future__ import annotations

from judge.rules.content_cases import found, pointed
from judge.rules.route_cases import FIELDS, OLDER, TOP, case
from keshiin.judge.rules.times import queue_id_time_mismatch


def numbered(number: str, software: str = "8.14.4/8.14.4") -> str:
    return (
        TOP
        + OLDER.replace("(Postfix) with ESMTP id 4F3D2A0002", f"({software}) with SMTP id {number}")
        + FIELDS
    )


def test_a_number_of_another_year_is_odd() -> None:
    made = case(numbered("h7PAi8k10422"))
    (finding,) = found(queue_id_time_mismatch, made)
    assert (finding.weight, finding.values["encoded"]) == ("odd", "2003-08-25 19:44:08+09:00")
    assert pointed(made, finding)[0] == "h7PAi8k10422"


def test_the_form_alone_tells_where_the_software_does_not() -> None:
    (finding,) = found(queue_id_time_mismatch, case(numbered("h7PAi8k10422", "nkrw/5008050603")))
    assert finding.weight == "odd"


def test_a_number_that_fits_is_told_as_a_small_sign() -> None:
    (finding,) = found(queue_id_time_mismatch, case(numbered("44610301023456")))
    assert (finding.weight, finding.variant) == ("neutral", "agrees")


def test_an_old_number_carries_its_hour() -> None:
    (finding,) = found(queue_id_time_mismatch, case(numbered("QAA18608", "8.9.3/8.9.1")))
    assert (finding.variant, finding.values["encoded"]) == ("hour", "16")
    assert found(queue_id_time_mismatch, case(numbered("KAA18608", "8.9.3/8.9.1"))) == []


def test_numbers_of_other_makes_are_left_alone() -> None:
    assert found(queue_id_time_mismatch, case()) == []


def test_numbers_that_fit_are_told_once() -> None:
    once = numbered("44610301023456")
    line = once[once.index("Received", 1) :]
    twice = once.replace(line, line[: line.index("From:")] + line)
    findings = found(queue_id_time_mismatch, case(twice))
    assert [each.variant for each in findings] == ["agrees"]
    assert len(case(twice).route.hops) == len(case(once).route.hops) + 1
