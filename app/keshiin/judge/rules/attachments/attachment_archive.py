"""An attached file is an archive."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.files import marked, told
from keshiin.judge.model import Case, Group, Role, Seen, Weight, Words
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("attachments",)
CAUSE = "file"
ROLE: Role = "bait"
WORDS = {
    "": Words(
        N_("The attached file is an archive"),
        N_("“{name}” holds other files, which are not looked at here."),
        N_("What is inside shows only after unpacking."),
        N_("Archives are ordinary at work."),
        N_("Did you not expect it? Ask the sender before you open it."),
        N_("An archive is attached, “{name}”; its contents were not examined."),
    ),
    "program": Words(
        N_("The archive holds a program"),
        N_("“{name}” holds a file that runs as a program when it is opened."),
        N_("Programs are packed so that mail filters let them through."),
        N_("Software firms send programs this way too."),
        N_("Do not open it. Ask the sender by a way you already know."),
        N_("An archive with a program in it is attached, “{name}”. Do not open it."),
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding for the first archive with a program on top, else for the first without a lock.

    A program that is locked in, or dressed as a document, has no honest reason.
    """
    for file, evidence in marked(case, "program_inside"):
        weight: Weight = "serious" if {"encrypted", "disguised_inside"} & {*file.signs} else "odd"
        yield Seen(weight, (evidence,), {"name": file.name}, "program")
        return
    for file, evidence in told(case, "archive"):
        if "encrypted" in file.signs:
            continue
        yield Seen("neutral", (evidence,), {"name": file.name})
        return
