"""A report as one HTML file: no script, no form, nothing fetched, every value escaped."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from hashlib import sha256
from html import escape

from keshiin.explain.meanings import Meaning
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
from keshiin.report.html_style import STYLE
from keshiin.report.pictures.graph_svg import graph_svg
from keshiin.report.pictures.map_svg import map_svg
from keshiin.report.pictures.model import Graph

_HASH = b64encode(sha256(STYLE.encode()).digest()).decode()
POLICY = f"default-src 'none'; style-src 'sha256-{_HASH}'; base-uri 'none'; form-action 'none'"


@dataclass(frozen=True, slots=True)
class Form:
    """How one kind of HTML is written: tags of values, attributes of tables and their row names, pictures."""

    value: str
    table: str
    row_name: str
    draw: Callable[[Picture], str]


def as_html(documents: Iterable[Document]) -> str:
    """The whole file; documents in several languages one after the other."""
    told = tuple(documents)
    title = " / ".join(each.title for each in told)
    head = (
        f'<!DOCTYPE html>\n<html lang="{told[0].language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(POLICY)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n<meta name="robots" content="noindex">\n'
        f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
    )
    return head + "".join(article(each, PAGE) for each in told) + "</body>\n</html>\n"


def drawing(picture: Picture) -> str:
    """A picture as SVG."""
    made = picture.drawing
    return graph_svg(made, picture.title) if isinstance(made, Graph) else map_svg(made, picture.title)


PAGE = Form("bdi", "", "", drawing)


def article(document: Document, form: Form) -> str:
    """One document as an article."""
    blocks = "".join(_block(block, form) for block in document.blocks)
    return f'<article lang="{document.language}">\n<h1>{escape(document.title)}</h1>\n{blocks}</article>\n'


def _line(line: Line, form: Form) -> str:
    """A line with its values set apart."""
    return "".join(
        f"<{form.value}>{escape(run.text)}</{form.value}>" if run.value else escape(run.text) for run in line
    )


def _block(block: Block, form: Form) -> str:
    match block:
        case Verdict():
            words = f"{escape(block.sign)} {_line(block.headline, form)}"
            return f'<p class="verdict {block.level}">{words}</p>\n'
        case Heading():
            return f"<h{block.rank}{_class(block.meaning)}>{_line(block.text, form)}</h{block.rank}>\n"
        case Paragraph():
            label = _label(block.label) if block.label else ""
            return f"<p>{label}{_line(block.text, form)}</p>\n"
        case Items():
            name = "ol" if block.numbered else "ul"
            items = "".join(f"<li>{_line(item, form)}</li>\n" for item in block.items)
            return f"<{name}>\n{items}</{name}>\n"
        case Table():
            return _table(block, form)
        case Picture():
            between = " → " if isinstance(block.drawing, Graph) else " / "
            words = f"<figcaption>{between.join(_line(each, form) for each in block.words)}</figcaption>"
            return f"<figure>\n{form.draw(block)}\n{words}\n</figure>\n"
        case NewPage():
            return '<p class="page"></p>\n'
        case Annex():
            return f"<pre>\n{escape(block.text)}</pre>\n"


def _label(label: str) -> str:
    """The blank behind an English colon is no part of the label."""
    name = label.rstrip()
    return f'<span class="label">{escape(name)}</span>{label[len(name) :]}'


def _class(meaning: Meaning) -> str:
    return "" if meaning == "quiet" else f' class="{meaning}"'


def _table(table: Table, form: Form) -> str:
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in table.head)
    head = f"<thead><tr>{head}</tr></thead>\n" if head else ""
    rows = []
    for at, row in enumerate(table.rows):
        meaning = _class(table.meanings[at]) if table.meanings else ""
        cells = [f"<td>{_line(cell, form)}</td>" for cell in row]
        if not table.head:
            cells[0] = f'<th scope="row"{form.row_name}>{_line(row[0], form)}</th>'
        rows.append(f"<tr{meaning}>{''.join(cells)}</tr>\n")
    name = escape(table.name)
    return f'<table{form.table} aria-label="{name}">\n{head}<tbody>\n{"".join(rows)}</tbody>\n</table>\n'
