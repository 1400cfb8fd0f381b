"""How fast Keshiin is beside its neighbours: ``bench.py`` writes its part of docs/measurements.md.

``bench.py SECTION…`` prints those sections alone. Times are ratios within one run: the machine is shared.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "measure"))

import neighbours
from bodies import bodies_table
from corpus_mail import CORPUS, folders
from messages import messages_table, slowest_table
from page import PAGE, write_part
from single import large_table, received_table
from window import dropped_table, folder_table, start_table

COMMAND = "python tests/bench/bench.py"


@dataclass(frozen=True, slots=True)
class Section:
    """A table: its heading, a sentence before it, and what makes it."""

    heading: str
    about: str
    make: Callable[[], str]


SECTIONS: Mapping[str, Section] = {
    "messages": Section(
        "Messages of the corpus",
        "300 messages, drawn by a fixed seed; each engine takes each in turn in one process, the best "
        "of five rounds counts. Our own memories are emptied between rounds.",
        messages_table,
    ),
    "slowest": Section("Every message of the corpus", "The full analysis, best of two.", slowest_table),
    "received": Section(
        "900 Received lines", "One header of 900 honest lines; best of three.", received_table
    ),
    "large": Section(
        "A file of 25 MB",
        "One attachment, 34 MB as base64; a fresh process for each, best of three. The peak counts from the "
        "idle process, as a multiple of the message, with the bytes of the file themselves and without.",
        large_table,
    ),
    "bodies": Section(
        "A body of 10 MB",
        "What the first screen waits for, without the window's own part; best of three.",
        bodies_table,
    ),
    "start": Section(
        "The window's start and rest",
        "Time of the processor to the first paint, and memory when idle; fresh processes in turn, best of "
        "five.",
        start_table,
    ),
    "dropped": Section(
        "From the drop to the explanation",
        "300 messages, each dropped on a window at rest, until its explanation is painted; offscreen.",
        dropped_table,
    ),
    "folder": Section(
        "A folder of 5,000 messages", "`keshiin analyze --jsonl` held to one core and to two.", folder_table
    ),
}


def main(arguments: list[str]) -> int:
    """Write the part of the page, or print what is named; 1 without a corpus, 2 for an unknown section."""
    if not folders():
        print(f"no corpus at {CORPUS}; KESHIIN_CORPUS names it", file=sys.stderr)
        return 1
    if unknown := [name for name in arguments if name not in SECTIONS]:
        print(f"no section {', '.join(unknown)}; there are {', '.join(SECTIONS)}", file=sys.stderr)
        return 2
    neighbours.install()
    logging.disable()
    for name in arguments:
        print(_told(name), flush=True)
    if not arguments:
        write_part("bench", "\n".join([_head(), *map(_told, SECTIONS)]))
        print(PAGE)
    return 0


def _head() -> str:
    load = " ".join(f"{each:.1f}" for each in os.getloadavg())
    return (
        "# Speed\n\n"
        f"Written by `make bench` on {date.today().isoformat()}; the machine's load was {load} on "
        f"{os.cpu_count()} cores, so the ratios count and the milliseconds are only this run's.\n"
    )


def _told(name: str) -> str:
    section = SECTIONS[name]
    return f"## {section.heading}: `{COMMAND} {name}`\n\n{section.about}\n\n{section.make()}\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
