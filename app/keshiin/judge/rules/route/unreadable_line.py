"""A Received line that could not be read."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Group, Seen, Words
from keshiin.judge.pointing import at_hop
from keshiin.texts import N_

GROUP: Group = "route"
NEEDS = ("received",)
CAUSE = "coverage"
_WHY = N_("What is written there was not used. It stays visible in the header.")
_NOT_PROOF = N_("Odd forms exist in honest mail. It says nothing against the message.")
WORDS = {
    "": Words(
        N_("A line could not be read"),
        N_("The line about station {hops} is written in a way this program does not know."),
        _WHY,
        _NOT_PROOF,
        "",
    ),
    "several": Words(
        N_("Some lines could not be read"),
        N_("The lines about stations {hops} are written in ways this program does not know."),
        _WHY,
        _NOT_PROOF,
        "",
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding for all unreadable lines together."""
    lines = [hop for hop in case.route.hops if not hop.readable]
    if lines:
        values = {"hops": ", ".join(case.route.letter(hop.index) for hop in lines[:8])}
        variant = "several" if len(lines) > 1 else ""
        numbers = tuple(hop.index for hop in lines)
        evidence = tuple(at_hop(hop) for hop in lines)
        yield Seen("neutral", evidence, values, variant, hops=numbers)
