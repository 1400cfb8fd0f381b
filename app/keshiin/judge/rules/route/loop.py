"""The message passed the same server twice, or very many servers."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Group, Seen, Words
from keshiin.judge.pointing import at_hop
from keshiin.texts import N_

GROUP: Group = "route"
NEEDS = ("received",)
CAUSE = "loop"
WORDS = {
    "": Words(
        N_("The message went round in a circle, or was passed on many times"),
        N_("It has {count} Received lines, and some servers come back."),
        N_("Two machines that forward mail to each other do this."),
        N_("It is a mistake of set-up, not an attack."),
        "",
    )
}


def find(case: Case) -> Iterator[Seen]:
    """One finding where the route says that it loops."""
    if case.route.loop:
        hops = case.route.hops
        evidence = (at_hop(hops[0]), at_hop(hops[-1]))
        yield Seen("neutral", evidence, {"count": str(len(hops))})
