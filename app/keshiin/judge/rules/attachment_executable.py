"""An attached file is a program."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.explain.texts import N_
from keshiin.judge.files import FILES, PROGRAM_TYPES, PROGRAMS, ending
from keshiin.judge.model import Case, Evidence, Finding, Group, Role, Words

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
    ),
}


def find(case: Case) -> Iterator[Finding]:
    """One finding for the first such file."""
    for index, file in enumerate(case.message.attachments[:FILES]):
        if ending(file.name) in PROGRAMS or file.detected_type in PROGRAM_TYPES:
            evidence = (Evidence("attachment", index, True),)
            values = {"name": file.name}
            yield Finding("attachment_executable", GROUP, "serious", (), evidence, values)
            return
