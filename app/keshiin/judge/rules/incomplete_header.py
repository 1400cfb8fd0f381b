"""Fields that every message has are not in what was given, or are there with nothing in them."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Finding, Group, Words
from keshiin.judge.pointing import at_field, text_of
from keshiin.texts import N_

GROUP: Group = "special"
NEEDS = ()
CAUSE = "coverage"
EXPECTED = ("From", "Date", "Subject", "Message-ID")
FILLED = ("Date", "Message-ID")
"""Those that nobody leaves empty: people write no subject, and an empty From is a rule of its own."""
WORDS = {
    "": Words(
        N_("Part of the header is missing"),
        N_("What you gave has no {missing}."),
        N_("So nothing can be said about what would stand there."),
        N_("A copied piece of a header looks like this. It says nothing against the message."),
        N_("If you can, open the message again and take its full source."),
        "",
        N_("What {missing} would show. That is not in what you gave."),
    ),
    "file": Words(
        N_("Part of the header is missing"),
        N_("The message has no {missing}."),
        N_("Nearly all mail programs write this. Home-made ones may leave it out."),
        N_("Notices of machines, and messages that somebody edited, can lack it too."),
        "",
        "",
        N_("What {missing} would show. That is not in the message."),
    ),
    "empty": Words(
        N_("A line of the header is empty"),
        N_("Nothing is written behind {missing}."),
        N_("Nearly all mail programs write this. Home-made ones may leave it out."),
        N_("Notices of machines, and messages that somebody edited, can lack it too."),
        "",
        "",
        N_("What {missing} would show, since nothing is written there."),
    ),
}


def find(case: Case) -> Iterator[Finding]:
    """One finding naming the missing fields (of a file, From or two of them), one naming the empty ones."""
    missing = [name for name in EXPECTED if case.message.first(name) is None]
    pasted = case.message.source.kind == "paste" or not case.message.source.exact
    if missing and (pasted or missing == ["From"] or len(missing) >= 2):
        values = {"missing": ", ".join(missing)}
        yield Finding("incomplete_header", GROUP, "neutral", (), (), values, "" if pasted else "file")
    firsts = ((name, case.message.first(name)) for name in FILLED)
    empty = {name: at_field(field) for name, field in firsts if field and not text_of(field).strip()}
    if empty:
        values = {"missing": ", ".join(empty)}
        yield Finding("incomplete_header", GROUP, "neutral", (), tuple(empty.values()), values, "empty")
