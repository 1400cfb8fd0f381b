"""A report's tables as CSV (RFC 4180) for a spreadsheet, in which no cell is ever a formula."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from keshiin.report.document import Document, Table, text_of

# What a spreadsheet takes for the beginning of a formula, behind whatever it leaves out before one.
_FORMULA = re.compile(r"[\s\0-\x20\x7f-\xa0\ufeff\u200b\u3000]*[=+\-@|%＝＋－＠\t\r\n\0]")
BOM = "\ufeff"


def as_csv(documents: Iterable[Document]) -> str:
    """All tables: the table's name, the row's number, the column's name, the cell; one cell a line."""
    lines: list[tuple[str, str, str, str]] = []
    for document in documents:
        for table in document.blocks:
            if isinstance(table, Table):
                lines += _cells(table)
    return BOM + "".join(",".join(map(cell, line)) + "\r\n" for line in lines)


def cell(text: str) -> str:
    """A cell in quotation marks; one that could be a formula has an apostrophe in front."""
    guarded = "'" + text if _FORMULA.match(text) else text
    return '"' + guarded.replace('"', '""') + '"'


def _cells(table: Table) -> Iterator[tuple[str, str, str, str]]:
    for number, row in enumerate(table.rows, 1):
        if table.head:
            for name, line in zip(table.head, row, strict=True):
                yield table.name, str(number), name, text_of(line)
        else:
            yield table.name, str(number), text_of(row[0]), text_of(row[1])
