"""Nobody can tell which lines the reader's own mail service wrote."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Group, Seen, Words
from keshiin.judge.pointing import at_hop
from keshiin.texts import N_

GROUP: Group = "route"
NEEDS = ("received",)
CAUSE = "coverage"
_WHY = N_("Only the lines of your own service are sure. All others may be made up.")
_NOT_PROOF = N_("This is a limit of what is known here. It says nothing against the message.")
WORDS = {
    "": Words(
        N_("Which of these is your mail service?"),
        N_("It could not be told for sure which of the {count} lines your own mail service wrote."),
        _WHY,
        _NOT_PROOF,
        N_("Choose your mail service in the picture of the way, if you know it."),
        "",
        N_("Which of the lines your own mail service wrote. You can say so, if you know it."),
    ),
    "one": Words(
        N_("Is this your mail service?"),
        N_("There is one line only. It could not be told whether your own mail service wrote it."),
        _WHY,
        _NOT_PROOF,
        N_("Choose it in the picture of the way, if it is yours."),
        "",
        N_("Whether your own mail service wrote the one line. You can say so, if you know it."),
    ),
    "missing": Words(
        N_("The lines of your mail service seem to be missing"),
        N_("The topmost line is of the sender’s own mail service."),
        _WHY,
        _NOT_PROOF,
        N_("Take the source again, from the message as it lies in your mailbox."),
        "",
        N_("How it came to your own mail service. The lines of that service seem to be missing."),
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding with the candidates, or all hops where there are none."""
    border = case.route.border
    if border.hop is not None:
        return
    hops = border.candidates or tuple(hop.index for hop in case.route.hops)
    evidence = tuple(at_hop(case.route.hops[index - 1]) for index in hops)
    count = len(case.route.hops)
    variant = "missing" if border.rule == "sender_side" else "one" if count == 1 else ""
    yield Seen("neutral", evidence, {"count": str(count)}, variant, hops=hops)
