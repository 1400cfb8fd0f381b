"""The name of an attached file holds characters that cannot be seen."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.files import marked
from keshiin.judge.model import Case, Group, Role, Seen, Weight, Words
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("attachments",)
CAUSE = "file_name"
ROLE: Role = "deception"
WORDS = {
    "": Words(
        N_("The file’s name holds hidden characters"),
        N_("Written out, the name is “{name}”."),
        N_("Hidden characters can turn a name around, so that a program looks like a picture."),
        N_("Names in some languages need such characters."),
        N_("Do not open it."),
    ),
    "turned": Words(
        N_("The file’s name is written backwards in part"),
        N_("Written out, the name is “{name}”. A hidden character turns the letters behind it around."),
        N_("So a program looks like a picture or a document. The real ending is the last one written out."),
        "",
        N_("Do not open it."),
    ),
}

_TURNING = ("⟨U+202D⟩", "⟨U+202E⟩")
"""Overrides of the direction (UAX #9) as they are shown: no language needs them in a name."""


def find(case: Case) -> Iterator[Seen]:
    """One finding for the first such file."""
    for file, evidence in marked(case, "hidden_characters"):
        turned = any(sign in file.name for sign in _TURNING)
        weight: Weight = "serious" if turned else "odd"
        variant = "turned" if turned else ""
        yield Seen(weight, (evidence,), {"name": file.name}, variant)
        return
