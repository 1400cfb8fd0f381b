"""Fields that every message has are not in what was given, or are there with nothing in them."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.fields import text_of
from keshiin.judge.model import Case, Group, Seen, Words
from keshiin.judge.pointing import at_field
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
        N_("What {missing} would show: it is not in what you gave."),
    ),
    "file": Words(
        N_("Part of the header is missing"),
        N_("The message has no {missing}."),
        N_("Nearly all mail programs write this. Home-made ones may leave it out."),
        N_("Notices of machines, and messages that somebody edited, can lack it too."),
        "",
        "",
        N_("What {missing} would show: it is not in the message."),
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
    "cut": Words(
        N_("The sender could not be read"),
        N_("The header is too long to be read whole. What was read of it names no sender."),
        N_("Your mail program may show a sender that stands further on. It was not looked at."),
        N_("A broken program can write such a message too."),
        N_("Do not trust the name that your mail program shows."),
        "",
        N_("Who the message says it is from. That could not be read."),
    ),
}
CUT = frozenset(("header_bytes", "fields", "repairs"))
"""The limits behind which a sender line can stand unread."""


def find(case: Case) -> Iterator[Seen]:
    """One finding naming the missing fields (of a file, From or two of them), one naming the empty ones.

    Where a limit cut the header, a sender that is not there is no calm matter: it may stand behind.
    """
    if not case.message.claims.from_ and any(cut.limit in CUT for cut in case.message.cuts):
        yield Seen("odd", variant="cut")
        return
    missing = [name for name in EXPECTED if case.message.first(name) is None]
    piece = _is_piece(case)
    if missing and (piece or missing == ["From"] or len(missing) >= 2):
        values = {"missing": ", ".join(missing)}
        yield Seen("neutral", values=values, variant="" if piece else "file")
    firsts = ((name, case.message.first(name)) for name in FILLED)
    empty = {name: at_field(field) for name, field in firsts if field and not text_of(field)}
    if empty:
        values = {"missing": ", ".join(empty)}
        yield Seen("neutral", tuple(empty.values()), values, "empty")


def _is_piece(case: Case) -> bool:
    """Whether somebody copied what was given, and perhaps not all: one with way and body is whole."""
    message = case.message
    if message.source.kind != "paste" and message.source.exact:
        return False
    return not (message.first("received") and any(part.body.end > part.body.start for part in message.parts))
