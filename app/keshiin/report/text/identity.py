"""Who vouches for the message, on a terminal: each question with both answers, and all domains."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from keshiin.analysis import Analysis
from keshiin.explain.identity.domains import NamedDomain
from keshiin.explain.identity.table import Row, identity_table
from keshiin.explain.model import Explanation, Text
from keshiin.explain.wording.punctuation import colon
from keshiin.report.text.columns import labelled, said, wrap


def identity_lines(analysis: Analysis, explanation: Explanation, width: int) -> Iterator[str]:
    """The lines of the whole table."""
    table, between = identity_table(analysis, explanation.language), colon(explanation.language)
    yield from ("", *wrap(said(table.title), width))
    # A service that wrote nothing said so of every question: once is enough.
    alike = len({said(row.reported) for row in table.rows}) == 1
    if alike:
        yield from labelled(said(table.columns[0]) + between, said(table.rows[0].reported), width, "  ")
    for row in table.rows:
        yield ""
        yield from wrap(said(row.question), width, "  ", "  ")
        yield from _answers(replace(row, reported=()) if alike else row, table.columns, between, width)
    if table.domains:
        yield ""
    for domain in table.domains:
        yield from labelled(said(domain.role) + between, _host(domain), width, "  ")
    for sentence in table.meaning:
        yield from wrap(said(sentence), width, "  ", "  ")


def _answers(row: Row, columns: tuple[Text, Text, Text], between: str, width: int) -> Iterator[str]:
    for label, text in zip(columns, (row.reported, row.checked, row.reason), strict=True):
        if text:
            yield from labelled(said(label) + between, said(text), width, "    ")


def _host(domain: NamedDomain) -> str:
    """The whole host, and the part that belongs to its owner where that is shorter."""
    whole, owner = said(domain.host), domain.host[-1].text if domain.host else ""
    return whole if whole == owner else f"{whole} ({owner})"
