"""The lines of a list: each message once, however often it comes; their kinds, and the story of all."""

from __future__ import annotations

from keshiin import limits
from keshiin.analysis import Analysis
from keshiin.listing import Entry, Kind, Kinds, entry_of
from keshiin.message.intake.whereabouts import Whereabouts
from keshiin.report.heap import Heap
from keshiin.report.heap_letters import Story, story_of

COUNTED_ANEW = 1.25


class Lines:
    """A list that grows. ``former`` are the lines of one that another process began."""

    def __init__(self, former: tuple[Entry, ...] | None = None) -> None:
        self._numbers: dict[bytes, int] = {}
        self._kinds, self._heap = Kinds(), Heap()
        # The story of the heap needs every message, and what was read before is not read again.
        self._whole = former is None
        self._counted = 0
        for entry in former or ():
            self._add(entry)

    @property
    def full(self) -> bool:
        """Whether the list has reached its limit."""
        return len(self._numbers) >= limits.WINDOW_MESSAGES

    def put(self, analysis: Analysis, place: Whereabouts | None) -> tuple[int, Entry | None]:
        """The number of a message's line, and the line where there was none of this message yet."""
        self._heap.add(analysis)
        entry = entry_of(analysis, place)
        if entry.digest in self._numbers:
            return self._numbers[entry.digest], None
        return self._add(entry), entry

    def kinds(self, finished: bool) -> tuple[Kind, ...] | None:
        """The kinds, where the list has grown enough since they were counted to count them again."""
        if self._kinds.count < self._counted * COUNTED_ANEW and not finished:
            return None
        self._counted = self._kinds.count
        return self._kinds.found()

    def story(self) -> Story | None:
        """What all messages together tell, where every one of them was read here."""
        return story_of(self._heap) if self._whole else None

    def _add(self, entry: Entry) -> int:
        self._numbers[entry.digest] = number = self._kinds.count
        self._kinds.add(entry)
        return number
