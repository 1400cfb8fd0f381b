"""Times by the clock of this computer: the zone of each moment, other zones, and moments that have none."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from keshiin.own_clock import here

BERLIN = "CET-1CEST,M3.5.0,M10.5.0/3"
SPRING = datetime(2024, 3, 31, 0, 59, 59, tzinfo=UTC)


def test_each_moment_has_the_offset_of_its_own_day(in_zone: Callable[[str], None]) -> None:
    in_zone(BERLIN)
    assert here(SPRING).isoformat() == "2024-03-31T01:59:59+01:00"
    assert here(SPRING + timedelta(seconds=1)).isoformat() == "2024-03-31T03:00:00+02:00"


def test_a_running_program_follows_the_computer_to_another_zone(in_zone: Callable[[str], None]) -> None:
    for zone, told in (("JST-9", "09:59:59+09:00"), ("PST8", "16:59:59-08:00")):
        in_zone(zone)
        assert here(SPRING).isoformat().endswith(told)


@pytest.mark.parametrize("moment", [datetime(2024, 3, 31), datetime.max.replace(tzinfo=UTC)])
def test_a_moment_without_a_zone_or_at_the_end_of_the_calendar_stays(moment: datetime) -> None:
    assert here(moment) == moment


def test_a_moment_that_the_system_does_not_know_stays() -> None:
    class Old(datetime):
        def astimezone(self, _: object = None) -> Old:
            raise OSError(22, "Invalid argument")

    moment = Old(1969, 12, 31, tzinfo=UTC)
    assert here(moment) is moment
