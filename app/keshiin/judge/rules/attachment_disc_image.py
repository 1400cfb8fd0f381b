"""An attached file is the image of a whole disc."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.explain.texts import N_
from keshiin.judge.files import marked
from keshiin.judge.model import Case, Finding, Group, Role, Words

GROUP: Group = "content"
NEEDS = ("attachments",)
CAUSE = "file"
ROLE: Role = "bait"
WORDS = {
    "": Words(
        N_("The attached file is a disc image"),
        N_("“{name}” holds a whole disc with files on it."),
        N_("Files inside it lose the mark that they came by mail. Warnings then stay away."),
        N_("Software is sometimes sent this way, rarely by mail."),
        N_("Do not open it."),
        N_("It brings a file that holds a whole disc, “{name}”. What is on it was not looked at."),
    ),
}


def find(case: Case) -> Iterator[Finding]:
    """One finding for the first such file."""
    for file, evidence in marked(case, "disc_image"):
        yield Finding("attachment_disc_image", GROUP, "serious", (), (evidence,), {"name": file.name})
        return
