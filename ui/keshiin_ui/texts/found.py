"""Where a text stands in another, without regard to capitals and the width of letters."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from dataclasses import dataclass
from unicodedata import normalize

from keshiin_ui.texts.visible import units

MOST = 1_000
# With its marks: narrow Japanese letters, and the names of files from a Mac, have them apart.
_MARK = "[\u0300-\u036f\u3099\u309a\uff9e\uff9f]"
_MARKED, _LETTER = re.compile(_MARK), re.compile(f".{_MARK}*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Found:
    """Places, the one that is shown, and whether there are more.

    A place is a half-open range of positions in UTF-16 units, or what else the part tells by two numbers.
    """

    places: tuple[tuple[int, int], ...] = ()
    at: int = 0
    more: bool = False

    def step(self, step: int) -> Found:
        """The same with the next place shown, the first after the last."""
        return Found(self.places, (self.at + step) % len(self.places), self.more) if self.places else self


class Finder(ABC):
    """Looks for a text in its part of the window; ``found`` tells the places, of which it shows one."""

    def __init__(self) -> None:
        self.found = Found()

    def marked(self) -> str:
        """What the reader has marked there, to be found first; "" where nothing is, or can be."""
        return ""

    @abstractmethod
    def find(self, wanted: str) -> None:
        """Find every place of a text, and show the first; "" finds none."""

    def step(self, step: int) -> None:
        """Show the next place, or with -1 the one before."""
        self.found = self.found.step(step)
        self._show()

    @abstractmethod
    def _show(self) -> None:
        """Show the place that is at."""


def find(text: str, wanted: str) -> Found:
    """Every place of a text in another, up to a limit; blanks at its ends count."""
    needle, _ = folded(wanted)
    if not needle:
        return Found()
    folded_text, origins = folded(text)
    places: list[tuple[int, int]] = []
    at = folded_text.find(needle)
    while at >= 0 and len(places) < MOST:
        places.append((at, at + len(needle)))
        at = folded_text.find(needle, at + len(needle))
    if origins is not None:
        places = [(origins[start][0], origins[end - 1][1]) for start, end in places]
    if not text.isascii():
        places = _in_units(text, places)
    return Found(tuple(places), 0, at >= 0)


def holds(text: str, wanted: str) -> bool:
    """Whether a text stands somewhere in another."""
    return folded(wanted)[0] in folded(text)[0]


def folded(text: str) -> tuple[str, list[tuple[int, int]] | None]:
    """The text for comparison, and for each of its letters those it came from (None: the same place)."""
    if text.isascii():
        return text.lower(), None
    letters: list[str] = []
    origins: list[tuple[int, int]] = []
    place = 0
    for written in _LETTER.findall(text) if _MARKED.search(text) else text:
        start, place = place, place + len(written)
        for part in normalize("NFKC", written).casefold():
            letters.append(part)
            origins.append((start, place))
    return "".join(letters), origins


def _in_units(text: str, places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    made, counted, at = [], 0, 0
    for start, end in places:
        counted += units(text[at:start])
        first = counted
        counted += units(text[start:end])
        made.append((first, counted))
        at = end
    return made
