"""Which server's clock seems wrong, by how much, and when nothing can be told."""

from __future__ import annotations

import pytest

from keshiin.route.clocks import ClockError, find_clock_errors
from route.made_mail import route

LINE = "Received: from x ([192.0.2.1]) by {} with SMTP id A1; Fri, 10 Jan 2025 {} {}"


def errors(*stops: tuple[str, str]) -> tuple[ClockError, ...]:
    """For stops written as (server, time, offset), newest first; without an offset +0000."""
    lines = []
    for server, time in stops:
        clock, _, zone = time.partition(" ")
        lines.append(LINE.format(server, clock, zone or "+0000"))
    return find_clock_errors(route(*lines).hops)


def test_clock_that_is_fast_between_two_that_agree() -> None:
    found = errors(("c.example", "10:00:20"), ("b.example", "10:04:10"), ("a.example", "10:00:05"))
    assert found == (ClockError("b.example", (2,), 230),)


def test_clock_that_is_slow_between_two_that_agree() -> None:
    found = errors(("c.example", "10:00:20"), ("b.example", "09:56:00"), ("a.example", "10:00:05"))
    assert found == (ClockError("b.example", (2,), -245),)


def test_zone_is_counted() -> None:
    assert not errors(("c.example", "10:00:20"), ("b.example", "19:00:10 +0900"), ("a.example", "10:00:05"))
    found = errors(("c.example", "10:00:20"), ("b.example", "19:00:10 +0000"), ("a.example", "10:00:05"))
    assert [error.offset_s for error in found] == [9 * 3600 - 10]


@pytest.mark.parametrize(
    "stops",
    [
        [("c.example", "10:00:20"), ("b.example", "10:00:10"), ("a.example", "10:00:05")],
        [("c.example", "10:00:20"), ("b.example", "10:01:15"), ("a.example", "10:00:05")],
        [("c.example", "10:00:00"), ("b.example", "10:04:00")],
        [("c.example", "09:58:00"), ("b.example", "10:00:00"), ("a.example", "08:00:00")],
        [("c.example", "10:00:00"), ("b.example", "10:04:00"), ("a.example", "10:03:00")],
        [("c.example", "10:30:00"), ("b.example", "10:10:00"), ("a.example", "10:00:00")],
        [],
    ],
    ids=[
        "right",
        "within a minute",
        "one neighbour",
        "long wait",
        "neighbours disagree",
        "slow way",
        "no hop",
    ],
)
def test_nothing_is_told_where_another_reason_would_do(stops: list[tuple[str, str]]) -> None:
    assert errors(*stops) == ()


def test_hops_of_one_machine_are_one_clock() -> None:
    found = errors(
        ("c.example", "10:00:20"),
        ("b.example", "10:04:12"),
        ("localhost", "10:04:11"),
        ("b.example", "10:04:10"),
        ("a.example", "10:00:05"),
    )
    assert found == (ClockError("b.example", (2, 3, 4), 232),)


def test_line_without_a_time_is_passed_over() -> None:
    stops = [("c.example", "10:00:20"), ("b.example", "10:04:10"), ("z.example", "25:99:00")]
    found = errors(*stops, ("a.example", "10:00:05"))
    assert [error.server for error in found] == ["b.example"]
