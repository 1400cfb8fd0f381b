"""The HTML holds text that a reader does not see."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Evidence, Group, Seen, Words
from keshiin.judge.text.body import spans_of_html
from keshiin.late import late
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("body",)
CAUSE = "hidden_text"
WORDS = {
    "": Words(
        N_("The message holds text that is not shown"),
        N_("It begins with “{example}”."),
        N_("Newsletters hide the line that mail programs preview. Deceivers hide text to mislead filters."),
        N_("It is usual in newsletters. Alone it means nothing."),
        "",
    ),
    "fillers": Words(
        N_("The message holds characters that are not shown"),
        N_("They cannot be seen by anybody, and fill up the line that mail programs preview."),
        N_("Newsletters do this so that nothing else stands beside their first words in the list."),
        N_("It is usual in newsletters. Alone it means nothing."),
        "",
    ),
}


_FILLERS = late(r"(?:⟨[^⟨⟩]{1,20}⟩|⟨[^⟨⟩]{0,20}$|\s)+")
"""Invisible characters, made visible; one that was cut ends the text."""


def find(case: Case) -> Iterator[Seen]:
    """One finding for hidden or tiny text, with how it begins."""
    signs = dict(case.message.html.signs)
    example = signs.get("hidden_text") or signs.get("tiny_text") or ""
    if example:
        evidence = tuple(Evidence("span", span) for span in spans_of_html(case))
        shown = _FILLERS.sub(" ", example).strip()
        variant, values = ("", {"example": shown}) if shown else ("fillers", {})
        yield Seen("neutral", evidence, values, variant)
