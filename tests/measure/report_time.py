"""How long a report takes beside its analysis, on the largest messages of the corpus. Usage: FOLDER"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from keshiin.analysis import Analysis, analyze
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin.report.compose import Wanted
from keshiin.report.forms import html

ROUNDS, LARGEST = 7, 10
WANTED = Wanted(("ja",), datetime(2026, 11, 22, tzinfo=UTC))


def best(work: Callable[[], object]) -> float:
    """The least time of some rounds, in milliseconds of the processor."""
    took = []
    for _ in range(ROUNDS):
        began = time.process_time()
        work()
        took.append(time.process_time() - began)
    return min(took) * 1_000


def main(folder: Path) -> None:
    """Print size, both times and their ratio for each."""
    places = Places.bundled()
    files = sorted(folder.rglob("*.eml"), key=lambda file: -file.stat().st_size)[:LARGEST]
    print("bytes   analysis  report  ratio  file")
    for file in files:
        data = file.read_bytes()

        def analysed(data: bytes = data) -> Analysis:
            return analyze(read(data), places)

        analysis = analysed()
        first, second = best(analysed), best(lambda analysis=analysis: html(analysis, WANTED))
        print(f"{len(data):7} {first:7.1f} {second:7.1f} {second / first:6.2f}  {file.name}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
