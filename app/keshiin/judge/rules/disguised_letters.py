"""The subject or the sender’s name is written with letters that hide it from filters."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.explain.texts import N_
from keshiin.judge import shown_sender
from keshiin.judge.lettering import invisible, mixed_words
from keshiin.judge.model import Case, Evidence, Finding, Group, Role, Words
from keshiin.judge.pointing import at_field

GROUP: Group = "content"
NEEDS = ()
CAUSE = "disguise"
ROLE: Role = "deception"
WORDS = {
    "": Words(
        N_("Words are written with letters of two alphabets"),
        N_("In “{text}”, some letters only look like Latin ones."),
        N_("The eye reads a normal word, a filter reads nonsense. Honest senders have no need of it."),
        N_("Some senders use odd letters as decoration."),
        "",
    ),
    "invisible": Words(
        N_("Invisible characters stand inside words"),
        N_("In “{text}”, {count} characters inside words cannot be seen."),
        N_("They break up words so that filters do not find them."),
        N_("A text copied from a web page can carry such characters."),
        "",
    ),
}

MANY = 3
"""Hidden characters from which it is no longer a leftover of copying."""


def find(case: Case) -> Iterator[Finding]:
    """One finding for each of From and Subject that is disguised."""
    for key, text in (
        ("from", " ".join(shown_sender.names(case))),
        ("subject", case.message.claims.subject or ""),
    ):
        field = case.message.first(key)
        if field is None or not text:
            continue
        hidden = invisible(text)
        if words := mixed_words(text):
            yield _finding(at_field(field, True), {"text": words[0][:80]}, "")
        elif hidden >= MANY:
            yield _finding(at_field(field, True), {"text": text[:80], "count": str(hidden)}, "invisible")


def _finding(evidence: Evidence, values: dict[str, str], variant: str) -> Finding:
    return Finding("disguised_letters", GROUP, "odd", (), (evidence,), values, variant)
