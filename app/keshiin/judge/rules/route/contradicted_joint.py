"""Neighbouring hops that contradict each other about who handed the message over."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.domains import registrable
from keshiin.judge.model import Case, Evidence, Group, Seen, Weight, Words
from keshiin.judge.pointing import at_mark
from keshiin.judge.transport.breaks import breaks, is_apart
from keshiin.judge.transport.organisations import signed
from keshiin.judge.transport.passage import from_list
from keshiin.judge.transport.trust import from_domain
from keshiin.route.model import Hop, Joint
from keshiin.texts import N_

GROUP: Group = "route"
NEEDS = ("received",)
CAUSE = "chain"
_NOT_PROOF = N_("A server with several names, or one that writes no line, looks the same.")
_DIFFER = N_("The names in two lines do not match")
_SEEN = N_(
    "One line says that station {older} passed it on to “{by}”. "
    "The next says that “{peer}” (station {newer}) had it."
)
_WHY = N_("The two lines do not fit together. All older ones may have been made up.")
_DO = N_("Treat what only older lines say as a claim.")
_BREAKS = N_("The way breaks off here")
_SEEN_APART = N_(
    "One line says that station {older} passed it on to “{by}”. "
    "The next, {duration} apart, says that “{peer}” (station {newer}) had it."
)
_WHY_APART = N_("The lines do not fit together, neither in name nor in time. All older ones may be made up.")
_NOBODY = N_("Whether “{claimed}” was ever involved. The way breaks off, so nobody can know.")
_SIGNED = N_("Whether “{claimed}” was involved. A seal of that name is on it: checking online may show it.")
WORDS = {
    "": Words(_DIFFER, _SEEN, _WHY, _NOT_PROOF, _DO, "", _NOBODY),
    "signed": Words(_DIFFER, _SEEN, _WHY, _NOT_PROOF, _DO, "", _SIGNED),
    "list": Words(
        _DIFFER,
        _SEEN,
        N_("Inside a mailing list’s service, machines often hand mail on under other names."),
        _NOT_PROOF,
        "",
    ),
    "apart": Words(_BREAKS, _SEEN_APART, _WHY_APART, _NOT_PROOF, _DO, "", _NOBODY),
    "apart_signed": Words(_BREAKS, _SEEN_APART, _WHY_APART, _NOT_PROOF, _DO, "", _SIGNED),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding a contradicted joint that lies below the border."""
    for joint in breaks(case):
        yield _seen(case, joint, case.route.hops[joint.newer - 1], case.route.hops[joint.older - 1])


def _seen(case: Case, joint: Joint, newer: Hop, older: Hop) -> Seen:
    values = {
        "newer": case.route.letter(newer.index),
        "older": case.route.letter(older.index),
        "peer": newer.rdns or newer.helo or newer.ip or "?",
        "by": older.by or "?",
        "claimed": from_domain(case) or older.by or "?",
    }
    apart = is_apart(newer)
    if apart:
        values["duration"] = str(abs(newer.delay_s or 0))
    spans = tuple(Evidence("span", span, contradicted=True) for span in joint.evidence)
    evidence = spans or (at_mark(newer, "ip"), at_mark(older, "by", contradicted=True))
    # Names that differ are found in honest mail; names and days together hardly ever.
    weight: Weight = "odd" if apart else "neutral"
    hops = (newer.index, older.index)
    return Seen(weight, evidence, values, _variant(case, values["claimed"], apart), hops=hops)


def _variant(case: Case, claimed: str, apart: bool) -> str:
    if from_list(case) and not apart:
        return "list"
    # A copy that was changed cannot be checked, so that its seal would show nothing.
    sealed = case.message.source.exact and registrable(claimed) in signed(case)
    return "_".join(filter(None, ("apart" if apart else "", "signed" if sealed else "")))
