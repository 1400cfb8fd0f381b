"""The text presses the reader: it threatens, hurries or promises."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.lures.pressed import pressed
from keshiin.judge.model import Case, Group, Seen, Words
from keshiin.judge.pointing import excerpt
from keshiin.judge.text.pressure import at_words, pressing
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("body",)
CAUSE = "words"
WORDS = {
    "": Words(
        N_("The text hurries you"),
        N_("It says “{words}”."),
        N_("Hurry keeps people from asking. Deceivers use it, and so do shops."),
        N_("Alone it means nothing."),
        N_("Take your time, and ask somebody."),
    ),
    "threat": Words(
        N_("The text threatens you"),
        N_("It says “{words}”."),
        N_("Fear keeps people from asking."),
        N_("A real reminder can sound the same. Alone it means nothing."),
        N_("Ask the office on a number that you find elsewhere."),
    ),
    "promise": Words(
        N_("The text promises money or a prize"),
        N_("It says “{words}”."),
        N_("A promise makes people give their details."),
        N_("Shops give real prizes too. Alone it means nothing."),
        "",
    ),
}

VARIANTS = {"threat": "threat", "promise": "promise", "hurry": ""}


def find(case: Case) -> Iterator[Seen]:
    """One finding for each kind of pressure; none for the words that another card names beside links."""
    beside_links = pressed(case)
    for kind, words in pressing(case).items():
        if beside_links and words == beside_links.words:
            continue
        evidence = at_words(case, words)
        yield Seen("neutral", evidence, {"words": excerpt(words)}, VARIANTS[kind])
