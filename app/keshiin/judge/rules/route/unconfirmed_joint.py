"""Neighbouring hops, at or below the border, whose names neither agree nor contradict each other."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Evidence, Group, Seen, Words
from keshiin.route.border.local_run import is_local
from keshiin.route.model import Joint
from keshiin.texts import N_

GROUP: Group = "route"
NEEDS = ("received",)
CAUSE = "chain"
_SEEN = {
    "": N_("Between stations {pairs} the names do not match, or too little was written down."),
    "differ": N_(
        "Between stations {pairs} the lines give different names or addresses. One machine can have several."
    ),
    "unrecorded": N_("Between stations {pairs} too little was written down to join the lines."),
}
WORDS = {
    variant: Words(
        N_("Part of the way could not be confirmed"),
        seen,
        N_("Each station writes the line about the one before. Where names agree, the way can be followed."),
        N_("1 in 8 honest messages has such a gap."),
        "",
    )
    for variant, seen in _SEEN.items()
}


def find(case: Case) -> Iterator[Seen]:
    """One finding for all open joints together, so that a long way stays one card."""
    open_ = [joint for joint in case.route.joints if joint.state == "unconfirmed" and _counts(case, joint)]
    if not open_:
        return
    letter = case.route.letter
    pairs = ", ".join(f"{letter(joint.older)}–{letter(joint.newer)}" for joint in reversed(open_[:6]))
    hops = tuple(sorted({number for joint in open_ for number in (joint.newer, joint.older)}))
    evidence = tuple(Evidence("span", span) for joint in open_ for span in joint.evidence)
    gaps = {"unrecorded" if joint.how == "not-recorded" else "differ" for joint in open_}
    variant = gaps.pop() if len(gaps) == 1 else ""
    yield Seen("neutral", evidence, {"pairs": pairs}, variant, hops=hops)


def _counts(case: Case, joint: Joint) -> bool:
    """Whether a joint is left open: lines above the border are records, local hand-overs need no name."""
    return joint.newer >= (case.route.border.hop or 1) and not is_local(case.route.hops[joint.newer - 1])
