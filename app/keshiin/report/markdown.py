"""A report as Markdown to paste into a ticket: every value is a code span, in which nothing is read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from keshiin.report.document import (
    Annex,
    Block,
    Document,
    Heading,
    Items,
    Line,
    NewPage,
    Paragraph,
    Picture,
    Table,
    Verdict,
)

_TICKS = re.compile("`+")
# What has a meaning in CommonMark, in its tables, and in the trackers that link names and numbers.
_MEANING = re.compile(r"([\\`*_{}\[\]<>#|~@&!])")


def as_markdown(documents: Iterable[Document]) -> str:
    """The whole text; documents in several languages one after the other."""
    return "\n---\n\n".join("".join(_document(each)) for each in documents)


def span(text: str, *, in_table: bool = False) -> str:
    """A value as a code span whose fence is longer than any run of ticks in it."""
    if not text.strip():
        return "—"
    fence = "`" * (max((len(found) for found in _TICKS.findall(text)), default=0) + 1)
    gap = " " if text[0] in " `" or text[-1] in " `" else ""
    # A bar ends a cell even within a code span; GitHub's tables take the backslash away again.
    shown = text.replace("|", "\\|") if in_table else text
    return f"{fence}{gap}{shown}{gap}{fence}"


def plain(text: str) -> str:
    """Our own words, with what would have a meaning made a mere sign."""
    return _MEANING.sub(r"\\\1", text)


def _document(document: Document) -> Iterator[str]:
    yield f"# {plain(document.title)}\n\n"
    for block in document.blocks:
        yield from _block(block)


def _line(line: Line, *, in_table: bool = False) -> str:
    return "".join(span(run.text, in_table=in_table) if run.value else plain(run.text) for run in line)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Verdict():
            yield f"**{block.sign} {_line(block.headline)}**\n\n"
        case Heading():
            yield f"{'#' * block.rank} {_heading(block.text)}\n\n"
        case Paragraph():
            label = f"**{plain(block.label.rstrip())}** " if block.label else ""
            yield f"{label}{_line(block.text)}\n\n"
        case Items():
            for number, item in enumerate(block.items, 1):
                yield f"{f'{number}.' if block.numbered else '-'} {_line(item)}\n"
            yield "\n"
        case Table():
            yield from _table(block)
        case Picture():
            yield f"*{plain(block.title)}:*\n\n"
            yield from (f"- {_line(each)}\n" for each in block.words)
            yield "\n"
        case Annex():
            fence = "`" * max(3, max((len(found) for found in _TICKS.findall(block.text)), default=0) + 1)
            yield f"{fence}text\n{block.text.rstrip()}\n{fence}\n"
        case NewPage():
            yield ""


def _heading(line: Line) -> str:
    """A card's "1. " keeps its point from making a list."""
    return re.sub(r"^(\d+)\. ", r"\1\\. ", _line(line))


def _table(table: Table) -> Iterator[str]:
    columns = len(table.rows[0])
    head = table.head or ("",) * columns
    yield "| " + " | ".join(plain(name) or " " for name in head) + " |\n"
    yield "|" + " --- |" * columns + "\n"
    for row in table.rows:
        yield "| " + " | ".join(_line(cell, in_table=True) for cell in row) + " |\n"
    yield "\n"
