"""The forms of a report by the ending of its file's name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from keshiin.analysis import Analysis
from keshiin.explain import explain
from keshiin.report.compose import Report, Wanted, compose
from keshiin.report.csv import as_csv
from keshiin.report.html import as_html
from keshiin.report.json import as_line, as_object
from keshiin.report.json.masked import masked
from keshiin.report.markdown import as_markdown
from keshiin.report.masking import Mask, secrets_of
from keshiin.report.parts.annex import masked_source


def html(analysis: Analysis, wanted: Wanted) -> tuple[bytes, Report]:
    """The report as one HTML file."""
    report = compose(analysis, wanted)
    return as_html(report.documents).encode("utf-8", "replace"), report


def markdown(analysis: Analysis, wanted: Wanted) -> tuple[bytes, Report]:
    """The report as Markdown, with the header alone at its end: tickets take no large texts."""
    report = compose(analysis, replace(wanted, header_only=True))
    return as_markdown(report.documents).encode("utf-8", "replace"), report


def csv(analysis: Analysis, wanted: Wanted) -> tuple[bytes, Report]:
    """The report's tables for a spreadsheet."""
    report = compose(analysis, wanted)
    return as_csv(report.documents).encode("utf-8", "replace"), report


def json(analysis: Analysis, wanted: Wanted) -> tuple[bytes, Report]:
    """The object of the contract, in the first language wanted."""
    secrets = secrets_of(analysis) if wanted.masked else ()
    _, hidden, coded = masked_source(analysis, secrets)
    mask = Mask(secrets, coded=coded)
    written = as_object(analysis, explain(analysis, wanted.languages[0]), mask)
    if mask:
        written = {key: masked(each, mask) for key, each in written.items()}
    return (as_line(written, indent=2) + "\n").encode(), Report((), hidden)


FORMS: Mapping[str, Callable[[Analysis, Wanted], tuple[bytes, Report]]] = {
    ".html": html,
    ".htm": html,
    ".md": markdown,
    ".json": json,
    ".csv": csv,
}
