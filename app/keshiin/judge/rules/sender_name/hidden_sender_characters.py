"""The sender line holds characters that cannot be seen, or a line break in disguise."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Evidence, Group, Role, Seen, Words
from keshiin.judge.sender import shown_sender
from keshiin.texts import N_

GROUP: Group = "identity"
NEEDS = ()
CAUSE = "disguise"
ROLE: Role = "deception"
WORDS = {
    "": Words(
        N_("The sender line holds invisible characters"),
        N_("The line reads “{text}”. What stands in ⟨ ⟩ is not shown by mail programs."),
        N_("They can turn letters round, or make a strange name look like a known one."),
        N_("A name copied from a web page can carry one."),
        N_("Do not go by the sender’s name alone."),
    ),
    "newline": Words(
        N_("A line break is hidden in the sender’s name"),
        N_("The line reads “{text}”. The sign ␊ is a line break."),
        N_("A careless program takes what follows for a new line, such as another sender."),
        N_("A broken program can put one there by mistake."),
        N_("Do not go by the sender’s name alone."),
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding; the line break counts more than other hidden characters."""
    doubts = {doubt.id: doubt for doubt in reversed(shown_sender.senders(case).doubts)}
    doubt = doubts.get("encoded_newline") or doubts.get("hidden_characters")
    if doubt:
        variant = "newline" if doubt.id == "encoded_newline" else ""
        evidence = (Evidence("span", doubt.span, contradicted=True),)
        yield Seen("odd", evidence, {"text": doubt.value}, variant)
