"""An attached file is a packed folder."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.explain.texts import N_
from keshiin.judge.files import told
from keshiin.judge.model import Case, Finding, Group, Role, Words

GROUP: Group = "content"
NEEDS = ("attachments",)
CAUSE = "file"
ROLE: Role = "bait"
WORDS = {
    "": Words(
        N_("The attached file is a packed folder"),
        N_("“{name}” holds other files, which are not looked at here."),
        N_("What is inside shows only after unpacking."),
        N_("Packed folders are ordinary at work."),
        N_("Did you not expect it? Ask the sender before you open it."),
        N_("It brings a packed folder, “{name}”. What is in it was not looked at."),
    ),
}


def find(case: Case) -> Iterator[Finding]:
    """One finding for the first packed folder without a lock."""
    for file, evidence in told(case, "archive"):
        if "encrypted" in file.signs:
            continue
        yield Finding("attachment_archive", GROUP, "neutral", (), (evidence,), {"name": file.name})
        return
