"""A newsletter or other mail sent to many, with a way to leave."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Group, Seen, Words
from keshiin.judge.pointing import at_field
from keshiin.judge.transport.passage import POSTED, list_field
from keshiin.texts import N_

GROUP: Group = "special"
NEEDS = ()
CAUSE = "list"
WORDS = {
    "": Words(
        N_("It has the form of a newsletter"),
        N_("It carries a line for leaving the list, as mail that goes to many people does."),
        N_(
            "Such mail often goes out through a mailing company. "
            "Other names in links and addresses are then normal."
        ),
        N_("Deceivers use mailing companies too. Anybody can write this line."),
        N_("Did you not order it? Then do not press “unsubscribe”; mark it as unwanted."),
    ),
    "list": Words(
        N_("It has a way to leave the list"),
        N_("It carries a line for leaving the list, as mail that goes to many people does."),
        N_(
            "Lists and mailing companies write such a line. "
            "Other names in links and addresses are then normal."
        ),
        N_("Deceivers use mailing companies too. Anybody can write this line."),
        N_("Did you not join it? Then do not press “unsubscribe”; mark it as unwanted."),
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding where List-Unsubscribe stands without a list to which members post."""
    field = case.message.first("list-unsubscribe")
    if field is None or any(case.message.first(name) for name in POSTED):
        return
    # Beside the list's own card nothing is said of a mailing company, which may have no part in it.
    variant = "list" if list_field(case) else ""
    yield Seen("neutral", (at_field(field),), variant=variant)
