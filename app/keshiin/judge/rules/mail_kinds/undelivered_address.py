"""The address that a server's report says it could not deliver to, and its reason."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Evidence, Group, Seen, Words
from keshiin.judge.pointing import at_field
from keshiin.judge.returned.bounces import STATUS, report_kind
from keshiin.judge.returned.refused import kind_of, meaning_of
from keshiin.judge.returned.undelivered import undelivered
from keshiin.texts import N_

GROUP: Group = "special"
NEEDS = ("body",)
CAUSE = "report"
_TITLE = N_("The notice says: not delivered to {address}")
_NOT_PROOF = N_("These are the words of whoever wrote the notice. They cannot be checked here.")
_ADVICE = {
    "": N_("Did you write to that address? Look for a slip in it, or ask the receiver by another way."),
    "policy": N_(
        "Did you write to that address? It need not be wrong. Show the reason to your administrator."
    ),
    "domain": N_(
        "Did you write to that address? Look at the part after the @ sign. If it is right, its server was "
        "not reached: send it again later."
    ),
    "large": N_(
        "Did you write to that address? It need not be wrong. Send a smaller message, or the files another "
        "way."
    ),
    "passing": N_(
        "Did you write to that address? It need not be wrong. Send it again later, or ask the receiver by "
        "another way."
    ),
}
_TELLS = N_("The reason tells whether to try again: a wrong address stays wrong, a full mailbox does not.")
_NO_REASON = N_("Without a reason nobody can tell whether to try again.")
_SAID = {
    "": (
        N_("The notice says that “{address}” could not be reached. The reason given: “{reason}”."),
        N_("The notice says that {address} could not be reached. The reason given: “{reason}”."),
    ),
    "meant": (
        N_(
            "The notice says that “{address}” could not be reached. The reason given: “{reason}” ({meaning})."
        ),
        N_("The notice says that {address} could not be reached. The reason given: “{reason}” ({meaning})."),
    ),
    "by": (
        N_("The notice says that “{address}” could not be reached. “{by}” gave the reason: “{reason}”."),
        N_("The notice says that {address} could not be reached. “{by}” gave the reason: “{reason}”."),
    ),
    "meant_by": (
        N_(
            "The notice says that “{address}” could not be reached. "
            "“{by}” gave the reason: “{reason}” ({meaning})."
        ),
        N_(
            "The notice says that {address} could not be reached. "
            "“{by}” gave the reason: “{reason}” ({meaning})."
        ),
    ),
    "code": (
        N_("The notice says that “{address}” could not be reached. Its only reason is a code: {status}."),
        N_("The notice says that {address} could not be reached. The reason given: {status}."),
    ),
    "unexplained": (
        N_("The notice says that “{address}” could not be reached. No reason was found in it."),
        N_("The notice says that {address} could not be reached. It gives no reason."),
    ),
}
_LATE_TITLE = N_("The notice says: not yet delivered to {address}")
_LATE_TELLS = N_("Servers go on trying by themselves, often for some days.")
_LATE_ADVICE = N_("Did you write to that address? Then wait, or ask the receiver by another way.")
_LATE = {
    "": (
        N_("The notice says that “{address}” was not reached yet. The reason given: “{reason}”."),
        N_("The notice says that {address} could not be reached yet. The reason given: “{reason}”."),
    ),
    "meant": (
        N_("The notice says that “{address}” was not reached yet. The reason given: “{reason}” ({meaning})."),
        N_(
            "The notice says that {address} could not be reached yet. "
            "The reason given: “{reason}” ({meaning})."
        ),
    ),
    "by": (
        N_("The notice says that “{address}” was not reached yet. “{by}” gave the reason: “{reason}”."),
        N_("The notice says that {address} could not be reached yet. “{by}” gave the reason: “{reason}”."),
    ),
    "meant_by": (
        N_(
            "The notice says that “{address}” was not reached yet. "
            "“{by}” gave the reason: “{reason}” ({meaning})."
        ),
        N_(
            "The notice says that {address} could not be reached yet. "
            "“{by}” gave the reason: “{reason}” ({meaning})."
        ),
    ),
    "code": (
        N_("The notice says that “{address}” was not reached yet. Its only reason is a code: {status}."),
        N_("The notice says that {address} could not be reached yet. The reason given: {status}."),
    ),
    "unexplained": (
        N_("The notice says that “{address}” was not reached yet. No reason was found in it."),
        N_("The notice says that {address} could not be reached yet. It gives no reason."),
    ),
}


def _named(*parts: str) -> str:
    return "_".join(filter(None, parts))


WORDS = {
    _named(kind, shape): Words(
        _TITLE, seen, _NO_REASON if shape == "unexplained" else _TELLS, _NOT_PROOF, advice, known
    )
    for kind, advice in _ADVICE.items()
    for shape, (seen, known) in _SAID.items()
} | {
    _named("late", shape): Words(_LATE_TITLE, seen, _LATE_TELLS, _NOT_PROOF, _LATE_ADVICE, known)
    for shape, (seen, known) in _LATE.items()
}
"""By the kind of the reason and by what is told of it. Without a reason, or where it is late, no kind."""
NAMED = 3
"""Addresses that are named; the first one's reason is told."""


def find(case: Case) -> Iterator[Seen]:
    """One finding for all addresses of a bounce, or of a warning that a message is late."""
    told = report_kind(case)
    failed = undelivered(case.message) if told in ("bounce", "late") else ()
    if not failed:
        return
    first = failed[0]
    named = [each.address for each in failed[:NAMED]] + (["…"] if len(failed) > NAMED else [])
    meaning = meaning_of(first) if first.reason else ""
    values = {"address": ", ".join(named), "reason": first.reason, "status": first.code, "meaning": meaning}
    values["by"] = first.by if first.reason else ""
    said = _named("meant" if meaning else "", "by" if values["by"] else "")
    shape = said if first.reason else "code" if first.code else "unexplained"
    variant = _named(told if told == "late" else kind_of(first), shape)
    held = {name: value for name, value in values.items() if value}
    yield Seen("neutral", _evidence(case), held, variant)


def _evidence(case: Case) -> tuple[Evidence, ...]:
    """The part for machines, else the field of failed receivers, else the text."""
    parts = case.message.parts
    for part in parts:
        if part.content_type.lower() in STATUS:
            return (Evidence("span", part.body),)
    if field := case.message.first("x-failed-recipients"):
        return (at_field(field),)
    return tuple(Evidence("span", part.body) for part in parts if part.text)[:1]
