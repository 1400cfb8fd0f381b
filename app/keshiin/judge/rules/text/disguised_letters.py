"""The subject or the sender’s name is written with letters that hide it from filters."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Group, Role, Seen, Words
from keshiin.judge.names.lettering import decorations, invisible, mixed_words
from keshiin.judge.pointing import at_field, excerpt
from keshiin.judge.sender import shown_sender
from keshiin.late import late
from keshiin.message.field import Field
from keshiin.texts import N_

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
    "decorated": Words(
        N_("Letters are replaced by mathematical signs"),
        N_("“{text}” is written with {count} signs that only look like letters."),
        N_("Filters cannot read them, people can."),
        N_("Some senders use them to be noticed."),
        "",
    ),
    "padded": Words(
        N_("Marks or gaps pad the text"),
        N_("“{text}” is filled up with marks or a long gap."),
        N_("The filling makes each copy different, so that filters do not know it again."),
        N_("Some people write this way for fun."),
        "",
    ),
    "invisible": Words(
        N_("Words hold invisible characters"),
        N_("In “{text}”, characters inside words cannot be seen. Found: {count}."),
        N_("They break up words so that filters do not find them."),
        N_("A text copied from a web page can carry such characters."),
        "",
    ),
}

MANY = 3
"""Hidden characters, or replaced letters, from which it is no longer chance or a leftover of copying."""

_PADDED = {
    "from": late(r'[~"\'.#=*_|!-]{4,}|["~]{2,}|\S {5,40}\S'),
    "subject": late(r"[~=*_#|]{4,}|\S {5,40}\S{1,24}$"),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding for each of From and Subject that is disguised."""
    shown = " ".join(shown_sender.names(case)), case.message.claims.subject or ""
    for key, text in zip(("from", "subject"), shown, strict=True):
        field = case.message.first(key)
        if field is None or not text:
            continue
        if words := mixed_words(text):
            yield _seen(field, {"text": excerpt(words[0])}, "")
        elif (hidden := invisible(text)) >= MANY:
            yield _seen(field, {"text": excerpt(text), "count": str(hidden)}, "invisible")
        elif (replaced := decorations(text)) > MANY:
            yield _seen(field, {"text": excerpt(text), "count": str(replaced)}, "decorated")
        elif _PADDED[key].search(text[:300]):
            yield _seen(field, {"text": excerpt(text)}, "padded")


def _seen(field: Field, values: dict[str, str], variant: str) -> Seen:
    evidence = (at_field(field, contradicted=True),)
    return Seen("odd", evidence, values, variant)
