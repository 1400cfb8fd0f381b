"""How long a report takes beside its analysis, on the largest messages of the corpus: FOLDER [--write]."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from page import PAGE, write_part
from tables import Cell, table

from keshiin.analysis import Analysis, analyze
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin.report.compose import Wanted, compose
from keshiin.report.forms import html, json, markdown

ROUNDS, LARGEST = 5, 10
WANTED = Wanted(("ja",), datetime(2026, 11, 22, tzinfo=UTC))
HEAD = ("message, bytes", "analysis, ms", "HTML ×", "Markdown ×", "JSON ×", "PDF ×")
WORDS = """\
## A report beside its analysis: `python tests/measure/report_time.py FOLDER --write`

The ten largest messages; each report, masked, in times of the analysis of its message: the least of five
rounds of processor time (PDF: one). Must: HTML below 2 for the largest message. Where it is above, the
secrets are looked for in every reading of base64 of the whole source, which the analysis does not need.
The PDF is printed by Qt, which lays out every line of the source: about a second.

"""


def best(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The least time of some rounds, in milliseconds of the processor."""
    took = []
    for _ in range(rounds):
        began = time.process_time()
        work()
        took.append(time.process_time() - began)
    return min(took) * 1_000


def measured(files: list[Path]) -> Iterator[tuple[Cell, ...]]:
    """A row for each message."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from keshiin_ui.further.pdf import as_pdf

    places = Places.bundled()
    for file in files:
        data = file.read_bytes()

        def analysed(data: bytes = data) -> Analysis:
            return analyze(read(data), places)

        analysis, first = analysed(), best(analysed)
        works: tuple[Callable[[], object], ...] = (
            lambda analysis=analysis: html(analysis, WANTED),
            lambda analysis=analysis: markdown(analysis, WANTED),
            lambda analysis=analysis: json(analysis, WANTED),
        )
        ratios = [best(work) / first for work in works]
        paper = best(lambda analysis=analysis: as_pdf(compose(analysis, WANTED).documents), 1)
        yield len(data), first, *ratios, paper / first


def main(folder: Path, *, write: bool = False) -> None:
    """Print the table, or put it on the page of measurements."""
    files = sorted(folder.rglob("*.eml"), key=lambda file: -file.stat().st_size)[:LARGEST]
    told = table(HEAD, measured(files))
    if write:
        write_part("report time", WORDS + told)
        print(PAGE.name)
    else:
        print(told)


if __name__ == "__main__":
    main(Path(sys.argv[1]), write="--write" in sys.argv)
