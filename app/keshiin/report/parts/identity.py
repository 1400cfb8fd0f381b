"""Who vouches for the message: the plain table, the domains, and every result as it was written."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.analysis import Analysis
from keshiin.explain.identity.table import identity_table
from keshiin.explain.identity.words import why_text
from keshiin.explain.meanings import Meaning
from keshiin.identity.model import Checked, Reported
from keshiin.report.document import Block, Heading, Items, Line, Run, Table, text_of
from keshiin.report.ink import Ink
from keshiin.texts import N_

QUESTION = N_("What is asked")
ALL_RESULTS = N_("Every result, as it is written")
HEAD = (
    N_("Kind"),
    N_("Result"),
    N_("Domain"),
    N_("Written by"),
    N_("Fits the sender"),
    N_("Why it counts or not"),
)
BELIEVED, NOT_BELIEVED = N_("counts"), N_("does not count")
YES, NO, UNKNOWN = N_("yes"), N_("no"), N_("not known")
HERE = N_("checked here")
MOST = 40


def identity(analysis: Analysis, ink: Ink) -> Iterator[Block]:
    """The blocks of the identity part."""
    table = identity_table(analysis, ink.language)
    yield Heading(2, ink.text(table.title))
    head = (ink.word(QUESTION), *("".join(piece.text for piece in column) for column in table.columns))
    rows = tuple(
        (ink.text(row.question), ink.text(row.reported), ink.text(row.checked), ink.text(row.reason))
        for row in table.rows
    )
    yield Table(text_of(ink.text(table.title)), head, rows)
    if table.meaning:
        yield Items(tuple(ink.text(text) for text in table.meaning))
    results = [*_reported(analysis, ink), *_checked(analysis, ink)]
    if results:
        yield Heading(3, ink.say(ALL_RESULTS))
        meanings, shown = zip(*results[:MOST], strict=True)
        yield Table(ink.word(ALL_RESULTS), tuple(map(ink.word, HEAD)), shown, meanings)


def _reported(analysis: Analysis, ink: Ink) -> Iterator[tuple[Meaning, tuple[Line, ...]]]:
    for each in analysis.identity.reported:
        counts = BELIEVED if each.believed else NOT_BELIEVED
        why = why_text(each.why, ink.language, analysis.role)
        yield (
            "recorded" if each.believed else "claimed",
            (
                ink.value(each.method),
                ink.value(each.result, 80),
                _domain(each, ink),
                ink.value(each.authserv_id, 120),
                _aligned(each.aligned, ink),
                (*ink.say(counts), *((Run(f": {why}"),) if why else ())),
            ),
        )


def _checked(analysis: Analysis, ink: Ink) -> Iterator[tuple[Meaning, tuple[Line, ...]]]:
    for each in analysis.identity.checked:
        why = why_text(each.why, ink.language, analysis.role)
        yield (
            "recorded",
            (
                ink.value(each.method),
                ink.value(each.result or each.outcome, 80),
                _domain(each, ink),
                ink.say(HERE),
                _aligned(each.aligned, ink),
                (Run(why),) if why else ink.value(None),
            ),
        )


def _domain(result: Reported | Checked, ink: Ink) -> Line:
    return (*ink.value(result.domain, 120), *((Run(" (HELO)"),) if result.domain and result.greeting else ()))


def _aligned(aligned: bool | None, ink: Ink) -> Line:
    return ink.say(UNKNOWN if aligned is None else YES if aligned else NO)
