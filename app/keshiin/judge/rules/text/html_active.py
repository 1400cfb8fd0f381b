"""The HTML wants to run a program or to load a page into the message."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Evidence, Group, Seen, Words
from keshiin.judge.text.body import spans_of_html
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("body",)
CAUSE = "html"
WORDS = {
    "": Words(
        N_("The message holds a program for the browser"),
        N_("It begins with “{example}”."),
        N_("Mail programs do not run it. Honest senders know that and leave it out."),
        N_("A web page that was sent as a mail carries such programs."),
        "",
    ),
    "frame": Words(
        N_("The message wants to load another page into itself"),
        N_("It names the page “{example}”."),
        N_("What is shown then comes from elsewhere and can change."),
        N_("Mail programs block this. Old newsletters used it."),
        "",
    ),
    "base": Words(
        N_("The message changes where its links start"),
        N_("All short links are taken to begin at “{example}”."),
        N_("The links then lead elsewhere than their text says."),
        N_("Programs that make newsletters set this too."),
        "",
    ),
}

VARIANTS = {"script": "", "frame": "frame", "base_href": "base"}


def find(case: Case) -> Iterator[Seen]:
    """One finding for each kind of activity."""
    for sign, example in case.message.html.signs:
        if sign in VARIANTS:
            evidence = tuple(Evidence("span", span) for span in spans_of_html(case))
            values = {"example": example}
            yield Seen("neutral", evidence, values, VARIANTS[sign])
