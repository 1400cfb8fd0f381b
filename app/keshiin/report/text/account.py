"""What was asked of the network and what came of it, as lines of text."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from keshiin.analysis import Analysis
from keshiin.explain.lookups import answer_of, question_of
from keshiin.explain.model import Language
from keshiin.explain.wording.clock import iso_here
from keshiin.report.text.columns import wrap
from keshiin.texts import N_

TITLE = N_("What was asked of others, and what they answered")
MORE = N_("and {count} more")
MOST = 60


def account_lines(
    analysis: Analysis, language: Language, say: Callable[[str], str], width: int
) -> Iterator[str]:
    """Every question with its time and answer; nothing where nobody was asked."""
    lookups = analysis.facts.lookups
    if not lookups:
        return
    yield from ("", *wrap(say(TITLE), width), "")
    for lookup in lookups[:MOST]:
        asked = iso_here(lookup.at, say)
        yield from wrap(f"{asked}  {question_of(lookup, language)}", width, "    ", "  ")
        yield from wrap(answer_of(lookup, language), width, "      ", "    → ")
    if len(lookups) > MOST:
        yield "  " + say(MORE).format(count=len(lookups) - MOST)
