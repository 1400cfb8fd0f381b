"""Sendmail's queue ids: the time within them, and other makes' ids that hold none."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from keshiin.judge.transport.queue_ids import encoded_hour, encoded_time

NEAR = datetime(2007, 3, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("number", "time"),
    [
        ("l2C2HJG2699326", datetime(2007, 3, 12, 2, 17, 19, tzinfo=UTC)),
        ("h7PAi8k10422", datetime(2003, 8, 25, 10, 44, 8, tzinfo=UTC)),
    ],
)
def test_the_letters_are_a_time(number: str, time: datetime) -> None:
    assert encoded_time(number, NEAR) == time


def test_sixty_years_make_one_round() -> None:
    found = encoded_time("l2C2HJG2699326", datetime(2070, 1, 1, tzinfo=UTC))
    assert found is not None
    assert found.year == 2067


@pytest.mark.parametrize(
    "number", ["4F3D21234", "1qRjuq-00A9Xw-0M", "l2V2HJ", "l1V2HJG2699326", "", "é2C2HJG2699326"]
)
def test_other_forms_and_impossible_days_hold_none(number: str) -> None:
    assert encoded_time(number, NEAR) is None


def test_old_numbers_begin_with_the_hour() -> None:
    assert encoded_hour("QAA18611") == 16
    assert encoded_hour("ZAA18611") is None
