"""An attached file is the image of a whole disc."""

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
        N_("The attached file is a disc image"),
        N_("“{name}” holds a whole disc with files on it."),
        N_("Files inside it lose the mark that they came by mail. So no warning comes up."),
        N_("Software is sometimes sent this way, rarely by mail."),
        N_("Do not open it."),
        N_("It brings a file that holds a whole disc, “{name}”. What is on it was not looked at."),
    ),
}


def find(case: Case) -> Iterator[Finding]:
    """One finding for the first such file."""
    return first_marked(case, "disc_image", "attachment_disc_image", "serious")
