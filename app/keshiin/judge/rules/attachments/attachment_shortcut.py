"""An attached file is a shortcut that starts something else."""

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
        N_("The attached file is a shortcut"),
        N_("“{name}” holds nothing itself. Opening it starts something else."),
        N_("What it starts cannot be seen from its name."),
        N_("Some offices send links to shared folders this way."),
        N_("Do not open it."),
        N_("It brings a file that can run as a program, “{name}”. Do not open it."),
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding for the first such file."""
    return first_marked(case, "shortcut", "serious")
