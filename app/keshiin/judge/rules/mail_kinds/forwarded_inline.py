"""The text of another message is copied into this one, without its header."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keshiin.judge.model import Case, Evidence, Group, Seen, Words
from keshiin.judge.returned.bounces import report_kind
from keshiin.late import late
from keshiin.texts import N_

GROUP: Group = "special"
NEEDS = ("body",)
CAUSE = "inner"
LOOKED_AT = 100_000
_STARTS = late(
    r"^[ >]{0,8}(?:-{2,20} ?(?:forwarded message|original message|転送(?:された)?メッセージ|元のメッセージ)"
    r"|begin forwarded message:)",
    re.IGNORECASE | re.MULTILINE,
)
WORDS = {
    "": Words(
        N_("The text holds a copied message"),
        N_("The text holds a copy of another message, without its Received lines."),
        N_("What is shown here is the way of the outer message. The way of the copied one is not there."),
        N_("Whoever copied it could have changed it."),
        N_("Ask for the first message as an attachment or as a file."),
        "",
        N_("Where the copied message came from, since its header is not there."),
    )
}

_ENGLISH, _JAPANESE = (b"forwarded message", b"original message"), "メッセージ"
"""One of these stands in whatever the pattern finds; asking for them first is far faster."""


def find(case: Case) -> Iterator[Seen]:
    """One finding at the part in which the copy stands; none in a server's report, which brings its own."""
    if report_kind(case):
        return
    for part in case.message.parts:
        text = (part.text or "")[:LOOKED_AT]
        if _speaks_of_another(text) and _STARTS.search(text):
            yield Seen("neutral", (Evidence("span", part.body),))
            return


def _speaks_of_another(text: str) -> bool:
    # As bytes, since lowering a text of other letters took half of the rule's time.
    lowered = text.encode("ascii", "replace").lower()
    return _JAPANESE in text or any(map(lowered.__contains__, _ENGLISH))
