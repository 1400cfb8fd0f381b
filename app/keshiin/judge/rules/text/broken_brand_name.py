"""In the text, a known organisation's name is broken up by characters that cannot be seen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from keshiin.judge.model import Case, Evidence, Group, Role, Seen, Words
from keshiin.judge.names.brands import Brand, standing
from keshiin.judge.names.claims import mentioned
from keshiin.judge.sender import shown_sender
from keshiin.judge.text.body import texts_as_written
from keshiin.late import late
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("body", "from")
CAUSE = "disguise"
ROLE: Role = "deception"
WORDS = {
    "": Words(
        N_("A known name in the text is broken up out of sight"),
        N_("In the text, “{brand}” holds characters that cannot be seen."),
        N_(
            "People can read the name, but filters do not find it. Whoever may use the name has no need of "
            "that."
        ),
        N_("A text copied from a web page can carry such characters."),
        N_("Do not press the links. Open {brand} the way you usually do."),
    ),
}

# Not the soft hyphen, with which pages tell where a word may be parted.
_HIDDEN = "\u034f\u200b-\u200f\u2060-\u2064\ufeff"
_ANY = late(f"[{_HIDDEN}]")
_BROKEN = late(f"(?<![A-Za-z])[A-Za-z]{{1,30}}(?:[{_HIDDEN}]{{1,10}}[A-Za-z]{{1,30}}){{1,30}}", re.ASCII)
MOST = 100
"""Broken words that are looked at; filters are fooled by a few."""


def find(case: Case) -> Iterator[Seen]:
    """One finding for the first such name of an organisation that did not send the message."""
    sender = shown_sender.domain(case)
    parts = (part for part in case.message.parts if part.text)
    for part, text in zip(parts, texts_as_written(case), strict=True):
        brand = next((each for each in _broken(text) if standing(each, sender) != "own"), None)
        if brand is not None:
            evidence = (Evidence("span", part.body, contradicted=True),)
            yield Seen("odd", evidence, {"brand": brand.name})
            return


def _broken(text: str) -> Iterator[Brand]:
    """The known names that stand in a text with hidden characters inside."""
    if not text.isascii() and _ANY.search(text):
        for found in islice(_BROKEN.finditer(text), MOST):
            yield from mentioned(_ANY.sub("", found[0]))
