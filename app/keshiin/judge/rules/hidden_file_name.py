"""The name of an attached file holds characters that cannot be seen."""

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
        N_("The file’s name holds hidden characters"),
        N_("Written out, the name is “{name}”."),
        N_("Hidden characters can turn a name around, so that a program looks like a picture."),
        N_("Names in some languages need such characters."),
        N_("Do not open it."),
    ),
}


def find(case: Case) -> Iterator[Finding]:
    """One finding for the first such file."""
    for file, evidence in marked(case, "hidden_characters"):
        yield Finding("hidden_file_name", GROUP, "odd", (), (evidence,), {"name": file.name})
        return
