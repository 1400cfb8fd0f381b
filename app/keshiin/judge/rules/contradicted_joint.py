"""Neighbouring hops that contradict each other about who handed the message over."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.explain.texts import N_
from keshiin.judge.model import Case, Evidence, Finding, Group, Weight, Words
from keshiin.judge.pointing import at_mark, letter
from keshiin.judge.trust import from_domain
from keshiin.route.model import Hop, Joint

GROUP: Group = "route"
NEEDS = ("received",)
CAUSE = "chain"
DAY = 24 * 3600
_NOT_PROOF = N_("A server with several names, or one that writes no line, gives the same picture.")
WORDS = {
    "": Words(
        N_("The way breaks off here"),
        N_("Station {newer} got the message from “{peer}”. Station {older} says “{by}” had it."),
        N_("The two lines do not fit together. Anything below may have been made up."),
        _NOT_PROOF,
        N_("Believe nothing that only the lines below this place say."),
        "",
        N_("Whether “{claimed}” was ever involved. The way breaks off, so nobody can know."),
    ),
    "apart": Words(
        N_("The way breaks off here"),
        N_("Station {newer} got it from “{peer}”. {older} says “{by}” had it, {duration} apart."),
        N_("The lines do not fit together, neither in name nor in time. Those below may be made up."),
        _NOT_PROOF,
        N_("Believe nothing that only the lines below this place say."),
        "",
        N_("Whether “{claimed}” was ever involved. The way breaks off, so nobody can know."),
    ),
}


def find(case: Case) -> Iterator[Finding]:
    """One finding a contradicted joint that lies below the border."""
    first = case.route.border.hop or 1
    for joint in case.route.joints:
        if joint.state == "contradicted" and joint.newer >= first:
            yield _finding(case, joint, case.route.hops[joint.newer - 1], case.route.hops[joint.older - 1])


def _finding(case: Case, joint: Joint, newer: Hop, older: Hop) -> Finding:
    values = {
        "newer": letter(case, newer.index),
        "older": letter(case, older.index),
        "peer": newer.rdns or newer.helo or newer.ip or "?",
        "by": older.by or "?",
        "claimed": from_domain(case) or older.by or "?",
    }
    gap = abs(newer.delay_s or 0)
    variant = "apart" if gap > DAY else ""
    if variant:
        values["duration"] = str(gap)
    spans = tuple(Evidence("span", span, contradicted=True) for span in joint.evidence)
    evidence = spans or (at_mark(newer, "ip"), at_mark(older, "by", contradicted=True))
    # Names that differ are found in honest mail; names and days together hardly ever.
    weight: Weight = "odd" if variant else "neutral"
    hops = (newer.index, older.index)
    return Finding("contradicted_joint", "route", weight, hops, evidence, values, variant)
