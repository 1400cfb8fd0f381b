"""The places at which the way breaks off, as a fact that several rules share."""

from __future__ import annotations

from keshiin.judge.facts import once
from keshiin.judge.model import Case
from keshiin.route.model import Hop, Joint

DAY_S = 24 * 3600


@once
def breaks(case: Case) -> tuple[Joint, ...]:
    """The joints at or below the border whose two lines contradict each other."""
    first = case.route.border.hop or 1
    joints = case.route.joints
    return tuple(each for each in joints if each.state == "contradicted" and each.newer >= first)


def is_apart(newer: Hop) -> bool:
    """Whether more than a day lies between a hop's time and the one of the hop below."""
    return abs(newer.delay_s or 0) > DAY_S
