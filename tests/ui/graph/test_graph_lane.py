"""The lane of time: a time span that begins at a claim looks like one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from made_route import chain_of
from made_view import view
from pytestqt.qtbot import QtBot

from keshiin_ui.graph.lane import Delay, Lane, lane_of, lowered
from keshiin_ui.graph.layout import Extent, Gaps, arrange
from keshiin_ui.graph.type import Type
from keshiin_ui.texts.words import in_language

GAPS = Gaps(plain=20, broken=40, wall=10, widest=70, margin=10)


def test_a_delay_from_a_claim_to_a_record_has_the_tone_of_the_claim() -> None:
    route = view().analysis.route
    plan = arrange(route, frozenset(), frozenset(), lambda _: Extent(80, 100, 140, 60), GAPS, 900)
    lane = lane_of(route, plan, in_language("en"))
    assert [clock.tone for clock in lane.clocks][:3] == ["claimed", "claimed", "recorded"]
    assert [delay.tone for delay in lane.delays][:2] == ["claimed", "claimed"]


def test_the_zone_stands_at_the_first_clock_and_where_it_was_changed(in_zone: Callable[[str], None]) -> None:
    """Berlin puts its clocks forward at 01:00 UTC on 31 March 2024."""
    in_zone("CET-1CEST,M3.5.0,M10.5.0/3")
    route = chain_of(4, 1, delays=(60, 3_600, 86_400)).analysis.route
    early = timedelta(days=-32, minutes=-43)
    route = replace(route, hops=tuple(hop._replace(time=hop.time and hop.time + early) for hop in route.hops))
    plan = arrange(route, frozenset(), frozenset(), lambda _: Extent(80, 100, 140, 60), GAPS, 900)
    clocks = [(clock.day, clock.time) for clock in lane_of(route, plan, in_language("en")).clocks]
    assert clocks == [
        ("31 Mar, UTC+1", "01:29:39"),
        ("", "01:30:39"),
        ("31 Mar, UTC+2", "03:30:39"),
        ("1 Apr", "03:30:39"),
    ]


def test_in_a_graph_that_is_scrolled_every_node_tells_its_day_and_the_last_its_zone(
    in_zone: Callable[[str], None],
) -> None:
    in_zone("JST-9")
    route = chain_of(4, 1, delays=(60, 60, 60)).analysis.route
    plan = arrange(route, frozenset(), frozenset(), lambda _: Extent(80, 100, 140, 60), GAPS, 300)
    assert plan.width > 300
    days = [clock.day for clock in lane_of(route, plan, in_language("en"), scrolled=True).clocks]
    assert days[1:-1] == [days[0].removesuffix(", UTC+9")] * 2
    assert days[-1] == days[0]


def test_a_clock_that_runs_backwards_takes_no_line_more_where_it_has_room_beside_its_delay(
    qtbot: QtBot,
) -> None:
    kind, tr = Type.now(), in_language("en")
    for apart, whole in ((7.5, "−1 min: clock runs backwards"), (5, "−1 min: backwards"), (4, "")):
        away = apart * kind.unit
        lane = Lane((), (Delay(away, away, -60, "claimed"), Delay(2 * away, away, 60, "claimed")))
        lower = lowered(lane, kind, tr)
        assert lower.delays[0].whole == whole
        assert lower.rows() == lane.rows() - bool(whole)


def test_a_sign_parts_a_delay_from_what_is_said_of_its_clock_in_japanese_too(qtbot: QtBot) -> None:
    lane = lowered(Lane((), (Delay(900, 900, -60, "claimed"),)), Type.now(), in_language("ja"))
    assert lane.delays[0].whole == "−1分：時計が逆戻り"


def test_two_clocks_that_run_backwards_share_the_room_between_them(qtbot: QtBot) -> None:
    kind, tr = Type.now(), in_language("en")
    lane = Lane((), (Delay(600, 90, -60, "claimed"), Delay(600 + 7 * kind.unit, 90, -60, "claimed")))
    first, second = lowered(lane, kind, tr).delays
    widths = [kind.width(each.whole, "small") for each in (first, second)]
    assert sum(widths) / 2 < second.middle - first.middle
