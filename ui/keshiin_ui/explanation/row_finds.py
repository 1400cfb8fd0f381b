"""What is found in the expert's table: a place is a group and, from 1, a row of it (0: its title)."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from keshiin.explain.model import plain
from keshiin_ui.texts.found import MOST, Finder, Found, folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from keshiin_ui.explanation.details import Details
    from keshiin_ui.explanation.fact import Group


class RowFinds(Finder):
    """The rows that hold a text which the reader looks for, in closed groups too."""

    def __init__(self, details: Details) -> None:
        super().__init__()
        self._details = details
        self._of: tuple[Group, ...] = ()
        self._texts: tuple[tuple[tuple[int, int], str], ...] = ()

    def find(self, wanted: str) -> None:
        """Find every row that holds a text, and show the first."""
        needle, _ = folded(wanted)
        found = tuple(islice(self._holding(needle), MOST + 1)) if needle else ()
        self.found = Found(found[:MOST], 0, len(found) > MOST)
        self._show()

    def _holding(self, needle: str) -> Iterator[tuple[int, int]]:
        if self._of is not self._details.groups:
            self._of, self._texts = self._details.groups, tuple(_texts(self._details.groups))
        return (place for place, text in self._texts if needle in text)

    def _show(self) -> None:
        if self.found.places:
            self._details.show_row(*self.found.places[self.found.at])


def _texts(groups: tuple[Group, ...]) -> Iterator[tuple[tuple[int, int], str]]:
    """Every row's words, made ready for comparison once and not at each letter that is typed."""
    for place, group in enumerate(groups):
        yield (place, 0), folded(f"{group.title}\n{group.summary}")[0]
        for row, fact in enumerate(group.rows(), 1):
            yield (place, row), folded(f"{fact.name}\n{plain(fact.value)}")[0]
