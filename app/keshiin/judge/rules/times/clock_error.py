"""A server whose clock is off, by the clocks of its two neighbours."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Group, Seen, Words
from keshiin.judge.pointing import at_mark
from keshiin.judge.transport.clocks import clock_errors
from keshiin.texts import N_

GROUP: Group = "route"
NEEDS = ("received",)
CAUSE = "clock"
MINUTE = 60
"""How far off a clock is can only be guessed, so that it is told in whole minutes."""
_WHY = N_("The servers before and after it agree with each other. So the times around it are not delays.")
_NOT_PROOF = N_("Wrong clocks are common. This is no sign of forgery by itself.")
WORDS = {
    "fast": Words(
        N_("The clock of one server is fast"),
        N_("The clock of “{server}” seems to be about {duration} fast."),
        _WHY,
        _NOT_PROOF,
        "",
    ),
    "slow": Words(
        N_("The clock of one server is slow"),
        N_("The clock of “{server}” seems to be about {duration} slow."),
        _WHY,
        _NOT_PROOF,
        "",
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding a server that is the odd one out between two neighbours; never more than neutral."""
    for error in clock_errors(case):
        values = {"server": error.server, "duration": str(round(abs(error.offset_s) / MINUTE) * MINUTE)}
        evidence = tuple(at_mark(case.route.hops[number - 1], "time") for number in error.hops)
        variant = "fast" if error.offset_s > 0 else "slow"
        yield Seen("neutral", evidence, values, variant, hops=error.hops)
