"""An attached file has two endings, the last of which is the real one.

The name deceives, the file itself is the bait: they are two causes.
"""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.files import first_marked
from keshiin.judge.model import Case, Group, Role, Seen, Words
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("attachments",)
CAUSE = "file_name"
ROLE: Role = "deception"
WORDS = {
    "": Words(
        N_("The file’s name has two endings"),
        N_("“{name}” looks like a document. The last ending makes it a program or a page."),
        N_("Some computers hide the last ending. The file then looks harmless."),
        N_("Files made by machines can have odd names."),
        N_("Do not open it."),
    ),
    "inside": Words(
        N_("A file in the archive has a name with two endings"),
        N_("In “{name}”, a program is named like a document."),
        N_("Some computers hide the last ending. The file then looks harmless."),
        N_("Files made by machines can have odd names."),
        N_("Do not open it."),
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding for the first such file, and one for the first archive that holds such a file."""
    yield from first_marked(case, "double_extension", "serious")
    yield from first_marked(case, "disguised_inside", "serious", "inside")
