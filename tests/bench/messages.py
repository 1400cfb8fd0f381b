"""The tables of many small messages: rates beside the neighbours, and the slowest of all."""

from __future__ import annotations

from pathlib import Path

from corpus_mail import CORPUS
from engines import ENGINES
from rates import extracted, interleaved, quantile, sample
from tables import Cell, table


def messages_table() -> str:
    """Rates, ratios and what each engine extracted."""
    messages, names = sample(CORPUS), list(ENGINES)
    best, raised = interleaved(messages, names)
    total = {name: sum(times) for name, times in best.items()}
    rows: list[list[Cell]] = []
    for name in names:
        rows.append([
            ENGINES[name][0],
            round(len(messages) / total[name]),
            f"{total[name] / total['compat32']:.2f}",
            f"{total['full'] / total[name]:.2f}",
            quantile(best[name], 0.5),
            quantile(best[name], 0.99),
        ])  # fmt: skip
    head = ("engine", "messages a second", "time of compat32", "full analysis takes", "median ms", "99 % ms")
    said = f"Ended in an error of their own: {raised}." if raised else "No engine ended in an error."
    size = sum(map(len, messages)) / 1e6
    return "\n\n".join(
        (table(head, rows), f"{said} All messages together: {size:.1f} MB.", _counts(messages))
    )


def slowest_table() -> str:
    """The full analysis of every message."""
    files = sorted(Path(CORPUS).glob("*/*.eml"))
    best, _ = interleaved([file.read_bytes() for file in files], ["full"], rounds=2)
    times = best["full"]
    row = [len(times), quantile(times, 0.5), quantile(times, 0.99), 1000 * max(times)]
    return table(("messages", "median ms", "99 % ms", "slowest ms"), [row])


def _counts(messages: list[bytes]) -> str:
    found = extracted(messages, list(ENGINES))
    keys = list(next(iter(found.values())))
    rows = [[ENGINES[name][0], *("–" if each is None else each for each in counts.values())]
            for name, counts in found.items()]  # fmt: skip
    return "What each found:\n\n" + table(("engine", *keys), rows)
