"""A report put together: one document for each language, the source at the end of the last one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from keshiin.analysis import Analysis
from keshiin.explain import explain
from keshiin.explain.model import Explanation, Language
from keshiin.own_clock import here
from keshiin.report.document import Block, Document, NewPage
from keshiin.report.ink import Ink
from keshiin.report.masking import Hidden, Mask, secrets_of
from keshiin.report.parts.account import account
from keshiin.report.parts.annex import annex, hidden, masked_source
from keshiin.report.parts.contents import contents
from keshiin.report.parts.findings import findings
from keshiin.report.parts.identity import identity
from keshiin.report.parts.rules import rules
from keshiin.report.parts.summary import summary
from keshiin.report.parts.way import way
from keshiin.texts import N_

TITLE = N_("Report on an e-mail message")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the reader wants: in which languages, whether he is hidden, and when the report is made."""

    languages: tuple[Language, ...]
    made_at: datetime
    masked: bool = True
    header_only: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """The documents, and what was hidden in them."""

    documents: tuple[Document, ...]
    hidden: tuple[Hidden, ...] = ()


def compose(analysis: Analysis, wanted: Wanted, explanations: Sequence[Explanation] = ()) -> Report:
    """The report; explanations that are there already need not be made again."""
    secrets = secrets_of(analysis) if wanted.masked else ()
    told = {each.language: each for each in explanations}
    shown, found, coded = masked_source(analysis, secrets, header_only=wanted.header_only)
    documents = []
    for language in wanted.languages:
        ink = Ink(language, Mask(secrets, language, coded=coded))
        explanation = told.get(language) or explain(analysis, language, here)
        blocks = [*_body(analysis, explanation, wanted, ink)]
        blocks += hidden(found, wanted.masked, ink)
        blocks += rules(analysis, ink)
        if language == wanted.languages[-1]:
            blocks += annex(analysis, shown, ink)
        documents.append(Document(language, ink.word(TITLE), tuple(blocks)))
    return Report(tuple(documents), found)


def _body(analysis: Analysis, explanation: Explanation, wanted: Wanted, ink: Ink) -> Iterator[Block]:
    yield from summary(analysis, explanation, ink)
    yield NewPage()
    yield from way(analysis, explanation, ink)
    yield from findings(analysis, explanation, ink)
    yield from identity(analysis, ink)
    yield from contents(analysis, ink)
    yield from account(analysis, wanted.made_at, ink, wanted.masked)
