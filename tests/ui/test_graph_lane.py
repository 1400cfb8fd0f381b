"""The lane of time: a time span that begins at a claim looks like one."""

from __future__ import annotations

from made_view import view

from keshiin_ui.graph.lane import lane_of
from keshiin_ui.graph.layout import Extent, Gaps, arrange
from keshiin_ui.words import in_language


def test_a_delay_from_a_claim_to_a_record_has_the_tone_of_the_claim() -> None:
    route = view().analysis.route
    gaps = Gaps(plain=20, broken=40, wall=10, widest=70, margin=10)
    plan = arrange(route, frozenset(), frozenset(), lambda _: Extent(80, 100, 140, 60), gaps, 900)
    lane = lane_of(route, plan, in_language("en"))
    assert [clock.tone for clock in lane.clocks][:3] == ["claimed", "claimed", "recorded"]
    assert [delay.tone for delay in lane.delays][:2] == ["claimed", "claimed"]
