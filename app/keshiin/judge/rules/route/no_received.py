"""The message carries no Received line at all."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Group, Seen, Words
from keshiin.judge.pointing import at_field
from keshiin.texts import N_

GROUP: Group = "route"
NEEDS = ()
CAUSE = "coverage"
WORDS = {
    "": Words(
        N_("No station left a mark"),
        N_("There is no line of a mail server in what you gave."),
        N_("Without such lines nobody can say where the message came from."),
        N_("A draft, a sent copy, or a copied text has none either."),
        N_("Open the message again and take its full source."),
        "",
        N_("Where the message came from: no server’s line is there."),
    )
}


def find(case: Case) -> Iterator[Seen]:
    """One finding, pointing at the first field."""
    if not case.route.hops:
        evidence = tuple(at_field(field) for field in case.message.fields[:1])
        yield Seen("neutral", evidence)
