"""How the columns of a table share its width: first what each must have, then what each would like."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

MOST_LINES, WRAPPING = 16, 1.15
"""How many lines a cell may have before its column is as narrow as it can be; what their ends leave free."""


class Need(NamedTuple):
    """What the texts of a column take, in pixels: at least, and each in one line."""

    least: int
    wished: int


def shared(room: int, needs: Sequence[Need]) -> list[int]:
    """The width of each column for its text, in that room for all; none gets less than it must have."""
    widths = _lowest_rows(room, needs)
    missing = [need.wished - wide for need, wide in zip(needs, widths, strict=True)]
    spare = max(0, room - sum(widths))
    # Of what is over, whoever needs least gets that whole, and the others share what is left.
    for left, column in enumerate(sorted(range(len(missing)), key=missing.__getitem__)):
        given = min(missing[column], spare // (len(missing) - left))
        spare -= given
        widths[column] += given
    return widths


def _lowest_rows(room: int, needs: Sequence[Need]) -> list[int]:
    """The widths in which the longest text of any column takes the fewest lines, as far as there is room.

    A long sentence in a narrow column would make its row higher than all that stands beside it.
    """
    for lines in range(1, MOST_LINES):
        widths = [min(wished, max(least, round(WRAPPING * wished / lines))) for least, wished in needs]
        if sum(widths) <= room:
            return widths
    return [need.least for need in needs]
