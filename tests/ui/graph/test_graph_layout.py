"""Where the graph's nodes stand: in order, apart, within the width where they fit."""

from __future__ import annotations

import pytest
from made_route import chain_of
from made_view import view, view_without_border

from keshiin_ui.graph.chain import Stop
from keshiin_ui.graph.layout import Extent, Gaps, Plan, arrange
from keshiin_ui.panes.view import View

GAPS = Gaps(plain=20, broken=40, wall=10, widest=70, margin=10)


def measure(stop: Stop) -> Extent:
    return Extent(60, 80, 100, 40) if stop.small else Extent(80, 100, 140, 60)


def plan_of(made: View, width: float, opened: frozenset[int] = frozenset()) -> Plan:
    return arrange(made.analysis.route, frozenset(), opened, measure, GAPS, width)


@pytest.mark.parametrize("count", [1, 3, 4, 12, 40])
@pytest.mark.parametrize("width", [300.0, 460.0, 900.0, 6_000.0])
def test_nodes_stand_in_order_and_never_touch(count: int, width: float) -> None:
    plan = plan_of(chain_of(count, 1, broken=(2,) if count > 2 else ()), width)
    for link in range(len(plan.chain.links)):
        left, right = plan.gap(link)
        assert right - left >= GAPS.plain
    assert plan.boxes[0].x >= GAPS.margin
    assert plan.boxes[-1].right <= plan.width


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_few_hops_fit_the_width(count: int) -> None:
    plan = plan_of(chain_of(count, 1), 700)
    assert plan.width == 700
    assert all(stop.kind != "group" for stop in plan.chain.stops)


def test_few_hops_stand_in_the_middle_of_a_wide_pane() -> None:
    plan = plan_of(chain_of(1, 1), 1_500)
    assert plan.boxes[0].x == pytest.approx(1_500 - plan.boxes[-1].right, abs=1)


def test_a_narrow_pane_leaves_the_last_server_to_the_reader() -> None:
    wide, narrow = plan_of(chain_of(3, 2), 900), plan_of(chain_of(3, 2), 430)
    assert "service" in [stop.kind for stop in wide.chain.stops]
    assert "service" not in [stop.kind for stop in narrow.chain.stops]


def test_forty_hops_are_all_there_where_there_is_room() -> None:
    plan = plan_of(chain_of(40, 1), 6_000)
    assert sum(stop.kind == "peer" for stop in plan.chain.stops) == 40


def test_forty_hops_are_grouped_in_a_narrow_pane_and_opened_one_by_one() -> None:
    made = chain_of(40, 5)
    closed = plan_of(made, 600)
    group = next(stop for stop in closed.chain.stops if stop.kind == "group")
    opened = plan_of(made, 600, frozenset(group.hops))
    assert all(opened.chain.stop_of(hop) is not None for hop in group.hops)
    assert len(opened.boxes) == len(closed.boxes) + len(group.hops) - 1
    assert opened.width > 600


def test_the_wall_stands_between_the_peer_and_the_readers_side() -> None:
    plan = plan_of(view(), 900)
    (wall,) = plan.walls
    peer = plan.boxes[plan.chain.stop_of(2) or 0]
    inside = plan.boxes[plan.chain.stop_of(1) or 0]
    assert peer.right < wall.x < inside.x
    assert wall.hop is None


def test_an_unknown_border_has_a_wall_at_each_candidate() -> None:
    plan = plan_of(view_without_border(), 900)
    assert sorted(wall.hop or 0 for wall in plan.walls) == [1, 2]


def test_a_broken_link_is_wider_than_one_that_holds() -> None:
    plan = plan_of(view(), 520)
    widths = {
        link.state: plan.gap(at)[1] - plan.gap(at)[0]
        for at, link in enumerate(plan.chain.links)
        if link.newer
    }
    assert widths["contradicted"] > widths["agrees"]


def test_a_thousand_hops_are_laid_out() -> None:
    plan = plan_of(chain_of(1_000, 1), 600)
    assert len(plan.boxes) < 20


@pytest.mark.parametrize("width", [float(width) for width in range(330, 760, 7)])
def test_a_graph_that_can_be_pressed_together_is_never_wider_than_its_pane(width: float) -> None:
    plan = plan_of(view(), width)
    least = sum(measure(box.stop).least for box in plan.boxes) + sum(
        plan.gap(link)[1] - plan.gap(link)[0] for link in range(len(plan.chain.links))
    )
    assert plan.width == width or least > width
