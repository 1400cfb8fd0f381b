"""A mailing list passed the message on."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Finding, Group, Words
from keshiin.judge.passage import LIST_FIELDS
from keshiin.judge.pointing import at_field
from keshiin.message.words import decode_text
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
_POSTED = tuple(name for name in LIST_FIELDS if name != "list-help")


def find(case: Case) -> Iterator[Finding]:
    """One finding where a list's field stands beside no sign of a newsletter."""
    fields = [field for name in _POSTED if (field := case.message.first(name))]
    if fields and not (case.message.first("list-unsubscribe-post") or case.message.first("feedback-id")):
        name = " ".join(decode_text(fields[0].value).split())
        values = {"list": name if len(name) <= NAME else name[: NAME - 1] + "…"}
        yield Finding("list_mail", GROUP, "neutral", (), (at_field(fields[0]),), values)
