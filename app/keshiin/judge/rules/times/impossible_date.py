"""A Date field that names no possible time."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.fields import text_of
from keshiin.judge.model import Case, Group, Seen, Words
from keshiin.judge.pointing import at_field, excerpt
from keshiin.texts import N_

GROUP: Group = "identity"
NEEDS = ()
CAUSE = "date"
WORDS = {
    "": Words(
        N_("The date cannot be read"),
        N_("The date reads “{text}”."),
        N_("Mail programs write dates in one fixed form. This one was written by something else."),
        N_("Some home-made programs of honest senders get it wrong too."),
        "",
    )
}


def find(case: Case) -> Iterator[Seen]:
    """One finding a message, at the first Date field, when it holds text that is no time."""
    field = case.message.first("date")
    if field is not None and case.message.claims.date is None and text_of(field):
        values = {"text": excerpt(text_of(field))}
        yield Seen("odd", (at_field(field, contradicted=True),), values)
