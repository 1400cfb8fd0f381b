"""The server between two that agree is named, with how far its clock is off, and nothing is made of it."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import found, pointed
from judge.rules.route_cases import FIELDS, OLDER, TOP, case
from keshiin.explain.model import plain
from keshiin.explain.wording.filling import fill
from keshiin.judge.rules.times import clock_error

OLDEST = OLDER.replace("by mail.example.com", "by pc.example.com").replace("10:00:03", "10:00:01")


def at(time: str) -> str:
    return TOP + OLDER.replace("10:00:03", time) + OLDEST + FIELDS


@pytest.mark.parametrize(
    ("time", "said"),
    [
        ("10:04:05", "The clock of “mail.example.com” seems to be about 4 minutes fast."),
        ("09:54:01", "The clock of “mail.example.com” seems to be about 6 minutes slow."),
    ],
)
def test_a_clock_between_two_that_agree_is_named_calmly(time: str, said: str) -> None:
    made = case(at(time))
    (finding,) = found(clock_error, made)
    assert (finding.weight, finding.hops) == ("neutral", (2,))
    assert time in pointed(made, finding)[0]
    assert plain(fill("en", clock_error.WORDS[finding.variant].seen, finding.values)) == said


def test_clocks_that_agree_are_left_alone() -> None:
    assert found(clock_error, case(at("10:00:03"))) == []
