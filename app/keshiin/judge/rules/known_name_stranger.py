"""A hop greeted with the name of a well-known mail service from a machine that is not of it."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.domains import registrable, same_organisation
from keshiin.explain.texts import N_
from keshiin.judge.freemail import is_freemail
from keshiin.judge.model import Case, Finding, Group, Weight, Words
from keshiin.judge.pointing import at_mark, letter

GROUP: Group = "route"
NEEDS = ("received",)
CAUSE = "helo"
WORDS = {
    "": Words(
        N_("A known name, but from a stranger’s machine"),
        N_("At station {hop} the machine called itself “{helo}”. Looking up its address gave “{rdns}”."),
        N_("A machine may give any name. A known name is borrowed to look familiar."),
        N_("A name looked up can be out of date."),
        N_("Do not trust the known name."),
    ),
    "only_name": Words(
        N_("A known name that nobody checked"),
        N_("At station {hop} the machine called itself “{helo}”. Nothing else about it was written down."),
        N_("It is only the name that the machine gave to the server. It may be borrowed."),
        N_("It may also be true. Nobody can tell from this line."),
        "",
        "",
        N_("Whether “{helo}” was involved at all: it is only a name that a machine gave for itself."),
    ),
}


def find(case: Case) -> Iterator[Finding]:
    """One finding a hop whose HELO is of a known service that nothing beside it confirms."""
    border = case.route.border.hop or 1
    for hop in case.route.hops[border - 1 :]:
        service = registrable(hop.helo or "")
        if not hop.helo or not is_freemail(service) or (hop.by and same_organisation(hop.by, service)):
            continue
        if hop.rdns and same_organisation(hop.rdns, service):
            continue
        if hop.rdns is None and (hop.ip or hop.server in ("exchange", "gmail")):
            continue
        weight: Weight = "odd" if hop.rdns and hop.index == case.route.border.hop else "neutral"
        values = {"hop": letter(case, hop.index), "helo": hop.helo, "rdns": hop.rdns or ""}
        evidence = (at_mark(hop, "helo", contradicted=bool(hop.rdns)),)
        variant = "" if hop.rdns else "only_name"
        yield Finding("known_name_stranger", GROUP, weight, (hop.index,), evidence, values, variant)
