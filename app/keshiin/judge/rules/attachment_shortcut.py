"""An attached file is a shortcut that starts something else."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.explain.texts import N_
from keshiin.judge.files import FILES, SHORTCUTS, ending
from keshiin.judge.model import Case, Evidence, Finding, Group, Role, Words

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
    ),
}


def find(case: Case) -> Iterator[Finding]:
    """One finding for the first such file."""
    for index, file in enumerate(case.message.attachments[:FILES]):
        if ending(file.name) in SHORTCUTS:
            evidence = (Evidence("attachment", index, True),)
            values = {"name": file.name}
            yield Finding("attachment_shortcut", GROUP, "serious", (), evidence, values)
            return
