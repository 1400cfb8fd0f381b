"""Nobody can tell which lines the reader's own mail service wrote."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.explain.texts import N_
from keshiin.judge.model import Case, Finding, Group, Words
from keshiin.judge.pointing import at_hop

GROUP: Group = "route"
NEEDS = ("received",)
CAUSE = "coverage"
WORDS = {
    "": Words(
        N_("Which of these is your mail service?"),
        N_("None of the {count} stations could be told for sure as your own mail service."),
        N_("Only the lines of your own service are sure. All others may be made up."),
        N_("This is a limit of what is known here. It says nothing against the message."),
        N_("Choose your mail service in the picture of the way, if you know it."),
        "",
        N_("Which lines your own mail service wrote. So no line is sure yet."),
    )
}


def find(case: Case) -> Iterator[Finding]:
    """One finding with the candidates, or all hops where there are none."""
    border = case.route.border
    if border.hop is not None:
        return
    hops = border.candidates or tuple(hop.index for hop in case.route.hops)
    evidence = tuple(at_hop(case.route.hops[index - 1]) for index in hops)
    values = {"count": str(len(case.route.hops))}
    yield Finding("border_unknown", GROUP, "neutral", hops, evidence, values)
