"""A comparison on a terminal: what counts most, then the traits under their two headings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from keshiin.compare.model import State
from keshiin.explain.comparison import ComparedRow, ComparedWords
from keshiin.report.text.columns import said, wrap
from keshiin.visible import visible

SIGNS: Mapping[State, str] = {
    "alike": "=",
    "partly": "~",
    "differs": "≠",
    "only_doubtful": "+",
    "only_trusted": "-",
    "unknown": "?",
}


def comparison_text(words: ComparedWords, names: tuple[str, str], width: int = 80) -> str:
    """The comparison as lines; ``names`` are those of the doubtful and of the trusted message."""
    lines = [*wrap(f"{visible(names[0])} ↔ {visible(names[1])}", width), ""]
    lines += wrap(said(words.title), width)
    lines += wrap(said(words.summary), width, "  ", "  ")
    for heading, recorded in zip(words.headings, (True, False), strict=True):
        rows = [row for row in words.rows if row.recorded is recorded]
        lines += ["", *wrap(said(heading), width)] if rows else []
        lines += [line for row in rows for line in _row(row, width)]
    lines += ["", *wrap(said(words.limits_title), width)] if words.limits else []
    for sentence in words.limits:
        lines += wrap(said(sentence), width, "    ", "  - ")
    return "\n".join(lines) + "\n"


def _row(row: ComparedRow, width: int) -> Iterator[str]:
    yield from wrap(said(row.name), width, "    ", f"  {SIGNS[row.state]} ")
    yield from wrap(said(row.text), width, "      ", "      ")
