"""Tables of Markdown, and shares of messages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

Cell = str | int | float


def table(head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """A table whose first column is text and whose others are numbers; a float gets one digit."""
    lines = ["| " + " | ".join(head) + " |", "|---|" + "--:|" * (len(head) - 1)]
    lines += ["| " + " | ".join(map(_cell, row)) + " |" for row in rows]
    return "\n".join(lines)


def percent(count: int, total: int) -> float:
    """The share in per cent, 0 of nothing."""
    return 100 * count / total if total else 0.0


def _cell(cell: Cell) -> str:
    return f"{cell:.1f}" if isinstance(cell, float) else str(cell)
