"""A report as one HTML file: no script, no form, nothing fetched, every value escaped."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from html import escape

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
    return head + "".join(map(_main, told)) + "</body>\n</html>\n"


def line_html(line: Line) -> str:
    """A line with its values set apart."""
    return "".join(f"<bdi>{escape(run.text)}</bdi>" if run.value else escape(run.text) for run in line)


def drawing(picture: Picture) -> str:
    """A picture as SVG."""
    made = picture.drawing
    return graph_svg(made, picture.title) if isinstance(made, Graph) else map_svg(made, picture.title)


def _main(document: Document) -> str:
    blocks = "".join(map(_block, document.blocks))
    return f'<article lang="{document.language}">\n<h1>{escape(document.title)}</h1>\n{blocks}</article>\n'


def _block(block: Block) -> str:
    match block:
        case Verdict():
            words = f"{escape(block.sign)} {line_html(block.headline)}"
            return f'<p class="verdict {block.level}">{words}</p>\n'
        case Heading():
            tone = f' class="{block.tone}"' if block.tone else ""
            return f"<h{block.rank}{tone}>{line_html(block.text)}</h{block.rank}>\n"
        case Paragraph():
            label = f'<span class="label">{escape(block.label)}:</span> ' if block.label else ""
            return f"<p>{label}{line_html(block.text)}</p>\n"
        case Items():
            name = "ol" if block.numbered else "ul"
            items = "".join(f"<li>{line_html(item)}</li>\n" for item in block.items)
            return f"<{name}>\n{items}</{name}>\n"
        case Table():
            return _table(block)
        case Picture():
            words = f"<figcaption>{escape(block.words)}</figcaption>"
            return f"<figure>\n{drawing(block)}\n{words}\n</figure>\n"
        case NewPage():
            return '<div class="page"></div>\n'
        case Annex():
            return f"<pre>\n{escape(block.text)}</pre>\n"


def _table(table: Table) -> str:
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in table.head)
    head = f"<thead><tr>{head}</tr></thead>\n" if head else ""
    rows = []
    for at, row in enumerate(table.rows):
        tone = table.tones[at] if table.tones else ""
        cells = [f"<td>{line_html(cell)}</td>" for cell in row]
        if not table.head:
            cells[0] = f'<th scope="row">{line_html(row[0])}</th>'
        rows.append(f"<tr{f' class={chr(34)}{tone}{chr(34)}' if tone else ''}>{''.join(cells)}</tr>\n")
    return f'<table aria-label="{escape(table.name)}">\n{head}<tbody>\n{"".join(rows)}</tbody>\n</table>\n'
