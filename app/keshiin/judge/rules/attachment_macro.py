"""An attached document can hold a program."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.files import first_marked
from keshiin.judge.model import Case, Finding, Group, Role, Words
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("attachments",)
CAUSE = "file"
ROLE: Role = "bait"
WORDS = {
    "": Words(
        N_("The document can hold a program"),
        N_("“{name}” is of a kind that carries programs (macros)."),
        N_("A document that asks to “enable content” wants to start it."),
        N_("Offices use such documents for forms and tables."),
        N_("Do not press “enable content”."),
    ),
}


def find(case: Case) -> Iterator[Finding]:
    """One finding for the first such file."""
    return first_marked(case, "macro", "attachment_macro", "odd")
