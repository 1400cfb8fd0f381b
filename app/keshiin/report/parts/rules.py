"""The end of a report for experts: the ids of what was looked for and does not apply to the message."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from keshiin.analysis import Analysis
from keshiin.explain.ids import in_words
from keshiin.report.document import Block, Heading, Line, Run, Table
from keshiin.report.ink import Ink
from keshiin.texts import N_

NOT_APPLIED = N_("What was looked for and did not apply")
BROKE, NOT_FOUND = N_("Broke"), N_("Found nothing")
SKIPPED = N_("Skipped, for want of: {what}")


def rules(analysis: Analysis, ink: Ink) -> Iterator[Block]:
    """A table of ids alone: their titles would read as findings, and as worse ones than were found."""
    ran, role = analysis.assessment.ran, analysis.role
    rows: list[tuple[Line, Line]] = []
    for need in dict.fromkeys(need for _, need in ran.skipped):
        what = ink.word(SKIPPED).format(what=in_words(ink.language, "need", need, role))
        rows.append(((Run(what),), _ids([rule for rule, missing in ran.skipped if missing == need])))
    for rule, error in ran.broken:
        rows.append((ink.say(BROKE), (*_ids([rule]), Run(" "), ink.run(error))))
    if ran.silent:
        rows.append((ink.say(NOT_FOUND), _ids(ran.silent)))
    if rows:
        yield Heading(2, ink.say(NOT_APPLIED))
        yield Table(ink.word(NOT_APPLIED), (), tuple(rows))


def _ids(rules: Sequence[str]) -> Line:
    line: list[Run] = []
    for rule in rules:
        line += (*((Run(", "),) if line else ()), Run(rule, value=True))
    return tuple(line)
