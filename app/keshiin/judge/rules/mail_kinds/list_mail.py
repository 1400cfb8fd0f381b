"""A mailing list passed the message on."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Group, Seen, Words
from keshiin.judge.pointing import at_field
from keshiin.judge.transport.passage import list_field
from keshiin.message.values.words import decode_text
from keshiin.texts import N_

GROUP: Group = "special"
NEEDS = ()
CAUSE = "list"
WORDS = {
    "": Words(
        N_("It says that it came through a mailing list"),
        N_("The message names the list “{list}”."),
        N_("A list takes a message and sends it to all members. Its own address then stands in some fields."),
        N_("Anybody can write this line."),
        "",
    )
}
NAME = 80
"""Characters of a list's name."""


def find(case: Case) -> Iterator[Seen]:
    """One finding where a list's field stands beside no sign of a newsletter."""
    field = list_field(case)
    if field is not None:
        name = " ".join(decode_text(field.value).split())
        values = {"list": name if len(name) <= NAME else name[: NAME - 1] + "…"}
        yield Seen("neutral", (at_field(field),), values)
