"""An attached file is a list of commands."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.files import marked
from keshiin.judge.model import Case, Group, Role, Seen, Weight, Words
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("attachments",)
CAUSE = "file"
ROLE: Role = "bait"
WORDS = {
    "": Words(
        N_("The attached file is a list of commands"),
        N_("“{name}” holds commands that the computer carries out when it is opened."),
        N_("It can fetch and start other programs."),
        N_("Programmers send such files to each other."),
        N_("Do not open it."),
        N_("It brings a file that can run as a program, “{name}”. Do not open it."),
    ),
}

RUN = (".bat", ".cmd", ".ps1", ".vbs", ".vbe", ".js", ".jse", ".wsf", ".wsh", ".hta", ".sct", ".reg", ".jnlp")
"""Endings that a double click runs; programmers attach the others every day."""


def find(case: Case) -> Iterator[Seen]:
    """One finding for the first such file."""
    for file, evidence in marked(case, "script"):
        weight: Weight = "serious" if file.name.strip().lower().endswith(RUN) else "neutral"
        yield Seen(weight, (evidence,), {"name": file.name})
        return
