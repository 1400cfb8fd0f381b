"""An attached document can hold a program."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.files import first_marked
from keshiin.judge.model import Case, Group, Role, Seen, Words
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("attachments",)
CAUSE = "file"
ROLE: Role = "bait"
_WHY = N_("A document that asks to “enable content” wants to start it.")
_NOT_PROOF = N_("Offices use such documents for forms and tables.")
_DO = N_("Do not press “enable content”.")
WORDS = {
    "": Words(
        N_("The document can hold a program"),
        N_("“{name}” is of a kind that carries programs (macros)."),
        _WHY,
        _NOT_PROOF,
        _DO,
    ),
    "inside": Words(
        N_("The archive holds a document that can hold a program"),
        N_("“{name}” holds a document of a kind that carries programs (macros)."),
        _WHY,
        _NOT_PROOF,
        _DO,
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding for the first such file, else for the first archive with one on top."""
    attached = list(first_marked(case, "macro", "odd"))
    yield from attached or first_marked(case, "macro_inside", "odd", "inside")
