"""Clocks and delays as the reader sees them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from made_route import chain_of

from keshiin.explain.wording.clock import delay as delay_text
from keshiin.explain.wording.clock import full_text, zone_name
from keshiin.own_clock import here
from keshiin_ui.graph.clock import delay_between
from keshiin_ui.texts.words import in_language

EN, JA = in_language("en"), in_language("ja")


@pytest.mark.parametrize(
    ("seconds", "english", "japanese"),
    [
        (0, "0 s", "0秒"),
        (1, "+1 s", "+1秒"),
        (150, "+2 min 30 s", "+2分30秒"),
        (3600, "+1 h", "+1時間"),
        (-12_240, "−3 h 24 min", "−3時間24分"),
        (448_110, "+5 d", "+5日"),
        (90_000, "+1 d 1 h", "+1日1時間"),
    ],
)
def test_a_delay_is_signed_and_in_two_units_at_most(seconds: int, english: str, japanese: str) -> None:
    assert delay_text(seconds, EN) == english
    assert delay_text(seconds, JA) == japanese


@pytest.mark.parametrize(
    ("minutes", "name"), [(0, "UTC"), (540, "UTC+9"), (330, "UTC+5:30"), (-210, "UTC−3:30")]
)
def test_a_zone_has_a_name_that_people_know(minutes: int, name: str) -> None:
    moment = datetime(2024, 5, 6, tzinfo=timezone(timedelta(minutes=minutes)))
    assert zone_name(moment) == name


def test_a_time_at_the_end_of_the_calendar_is_left_as_it_is() -> None:
    last = datetime.max.replace(tzinfo=UTC)
    assert here(last) == last


def test_a_date_tells_year_clock_and_zone() -> None:
    moment = datetime(2001, 3, 30, 16, 12, 40, tzinfo=timezone(timedelta(hours=9)))
    assert full_text(moment, EN) == "30 Mar 2001 16:12:40 (UTC+9)"
    assert full_text(moment, JA) == "2001年3月30日 16:12:40 (UTC+9)"


def test_the_delay_between_two_stops_counts_the_hops_within_a_group() -> None:
    route = chain_of(5, 1, delays=(1, 20, 300, 4_000)).analysis.route
    assert delay_between(route, 5, 4) == 1
    assert delay_between(route, 4, 2) == 320
