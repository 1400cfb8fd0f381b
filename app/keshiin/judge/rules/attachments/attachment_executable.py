"""An attached file is a program."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.files import first_marked
from keshiin.judge.model import Case, Group, Role, Seen, Words
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("attachments",)
CAUSE = "file"
ROLE: Role = "bait"
WORDS = {
    "": Words(
        N_("The attached file is a program"),
        N_("“{name}” starts a program when it is opened."),
        N_("It can do on your computer whatever you can do."),
        N_("Programmers send programs to each other, rarely by mail."),
        N_("Do not open it."),
        N_("It brings a file that can run as a program, “{name}”. Do not open it."),
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding for the first such file."""
    return first_marked(case, "executable", "serious")
