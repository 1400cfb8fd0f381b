"""An attached file is of another kind than its name says."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.files import marked
from keshiin.judge.model import Case, Group, Role, Seen, Words
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("attachments",)
CAUSE = "file"
ROLE: Role = "bait"
WORDS = {
    "": Words(
        N_("The file is not what its name says"),
        N_("“{name}” claims to be something else. Its first bytes are those of “{real}”."),
        N_("A false ending lets a file pass checks."),
        N_("A file that was renamed by mistake looks the same."),
        N_("Did you not expect it? Ask the sender by telephone, on a number you already know."),
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding for the first such file."""
    for file, evidence in marked(case, "type_mismatch"):
        yield Seen("odd", (evidence,), {"name": file.name, "real": file.detected_type})
        return
