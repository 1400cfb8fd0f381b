"""The tables of the window and of the command line as wholes."""

from __future__ import annotations

import tempfile
from pathlib import Path

import folder as many
import fresh
from corpus_mail import CORPUS
from rates import MESSAGES, sample
from tables import Cell, table

ROUNDS, FOLDER = 5, 5_000


def start_table() -> str:
    """First paint and idle memory, a bare window and ours in turn."""
    bare: dict[str, float] = {}
    ours: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as place:
        for _ in range(ROUNDS):
            for kind, best in (("bare", bare), ("keshiin", ours)):
                for key, value in fresh.run("first_paint.py", kind, place).items():
                    best[key] = min(value, best.get(key, value))
    rows: list[list[Cell]] = [
        ["bare PySide6 window", bare["paint"] * 1000, bare["memory"] / 1024, "–"],
        ["Keshiin", ours["paint"] * 1000, ours["memory"] / 1024, f"{ours['worker'] / 1024:.1f}"],
        ["ratio", f"{ours['paint'] / bare['paint']:.2f}", f"{ours['memory'] / bare['memory']:.2f}", ""],
    ]
    return table(("window", "ms of processor to first paint", "MB idle", "MB of its reading process"), rows)


def dropped_table() -> str:
    """Drop to explanation over the sample."""
    with tempfile.TemporaryDirectory() as place:
        paths = []
        for number, data in enumerate(sample(CORPUS)):
            paths.append(str(Path(place) / f"{number}.eml"))
            Path(paths[-1]).write_bytes(data)
        found = fresh.run("dropped.py", place, *paths)
    rows: list[list[Cell]] = [
        ["by the clock", MESSAGES, found["p50"], found["p95"]],
        ["of the processor, window and reading process", MESSAGES, found["used50"], found["used95"]],
    ]
    return table(("time", "messages", "median ms", "95 % below ms"), rows)


def folder_table() -> str:
    """One core against two, in turn."""
    with tempfile.TemporaryDirectory() as place:
        many.fill(Path(place), sample(CORPUS), FOLDER)
        one = fresh.run("folder.py", place, "1")
        two = fresh.run("folder.py", place, "2")
    rows: list[list[Cell]] = [
        [name, int(each["lines"]), each["seconds"], each["worked"], each["lines"] / each["seconds"]]
        for name, each in (("one core", one), ("two cores", two))
    ]
    rows.append(
        ["ratio", "", f"{one['seconds'] / two['seconds']:.2f}", f"{one['worked'] / two['worked']:.2f}", ""]
    )
    return table(("command line", "lines", "seconds", "of the processor", "messages a second"), rows)
