"""The levels of the made messages as tables: by kind, and those of the sets that were held out."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "made"))

from corpus_mail import without_verdicts
from levels import LEVELS
from made_judged import Judged, judged
from tables import Cell, percent, table


def by_kind(folder: str) -> str:
    """A set by the kinds of its letters, with the sum below."""
    kinds: dict[str, list[Judged]] = {}
    for each in judged(folder):
        kinds.setdefault(each.made.letter.kind, []).append(each)
        kinds.setdefault("all", []).append(each)
    order = sorted(kinds, key=lambda kind: (kind == "all", kind))
    return _levels("kind", [(kind, kinds[kind]) for kind in order])


def held_out(folder: str) -> str:
    """Sets that were held out, with the receivers' verdicts believed where they may be, and hidden."""
    rows: list[tuple[str, list[Judged]]] = []
    for name in ("honest", "deceptive"):
        rows.append((name, list(judged(f"{folder}/{name}"))))
        rows.append((f"{name}, verdicts hidden", list(judged(f"{folder}/{name}", change=without_verdicts))))
    return _levels("held out", rows)


def _levels(first: str, named: list[tuple[str, list[Judged]]]) -> str:
    rows: list[list[Cell]] = []
    for name, mine in named:
        counts: list[Cell] = [sum(each.assessment.level == level for each in mine) for level in LEVELS]
        rows.append([name, len(mine), *counts, percent(sum(each.alarmed for each in mine), len(mine))])
    return table((first, "number", *LEVELS, "suspicious or worse, %"), rows)
