"""An attached file has two endings, the last of which is the real one."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.explain.texts import N_
from keshiin.judge.files import FILES, two_endings
from keshiin.judge.model import Case, Evidence, Finding, Group, Role, Words

GROUP: Group = "content"
NEEDS = ("attachments",)
CAUSE = "file"
ROLE: Role = "bait"
WORDS = {
    "": Words(
        N_("The file’s name has two endings"),
        N_("“{name}” looks like a document. The last ending makes it a program or a page."),
        N_("Some computers hide the last ending. The file then looks harmless."),
        N_("Files made by machines can have odd names."),
        N_("Do not open it."),
    ),
}


def find(case: Case) -> Iterator[Finding]:
    """One finding for the first such file."""
    for index, file in enumerate(case.message.attachments[:FILES]):
        if two_endings(file.name):
            evidence = (Evidence("attachment", index, True),)
            values = {"name": file.name}
            yield Finding("attachment_double_extension", GROUP, "serious", (), evidence, values)
            return
