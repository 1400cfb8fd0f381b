"""The servers whose clocks are off, as a fact that several rules share."""

from __future__ import annotations

from keshiin.judge.facts import once
from keshiin.judge.model import Case
from keshiin.route.clocks import ClockError, find_clock_errors


@once
def clock_errors(case: Case) -> tuple[ClockError, ...]:
    """The servers of the way that are the odd one out between two neighbours."""
    return find_clock_errors(case.route.hops)
