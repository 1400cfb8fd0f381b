"""A list that outlasts the processes that read it: what one took with it, the next goes on behind."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from keshiin_ui.reading import RESUMED, Batch, Given, Opened, Refusal, Terms, failure, said
from keshiin_ui.reading.process import Ended, ReadingProcess

if TYPE_CHECKING:
    from keshiin.listing import Entry

# After an end the messages are asked for one by one, as many as a batch can have been, to find the one.
SINGLY = 500
# A message that was not blamed by the process itself is read once more before it is passed over.
TRIES = 2
ENDS = 6


class Lasting:
    """Asks a process for the list, and has the next process take it over where that one ended."""

    def __init__(self, process: ReadingProcess) -> None:
        self._process = process
        self._begin(Terms())

    def _begin(self, terms: Terms) -> None:
        self._terms = terms
        self._given: list[tuple[Given, ...]] = []
        self._taken: list[int] = []
        self._entries: list[Entry] = []
        self._latest = Batch()
        self._singly = self._ends = 0
        self._reader: int | None = None

    def open(self, given: tuple[Given, ...], terms: Terms) -> Opened:
        """Begin a new list; raises `Ended`."""
        self._begin(terms)
        return self._keep(given, self._process.ask("open", given, terms))

    def add(self, given: tuple[Given, ...]) -> Opened:
        """Put more behind the list; raises `Ended`."""
        self._take_over()
        return self._keep(given, self._process.ask("add", given))

    def batch(self) -> Batch:
        """The next lines; none but a word where the process ended, and then the list goes on."""
        try:
            self._take_over()
            batch = cast("Batch", self._process.ask("batch", self._singly > 0))
        except Ended as ended:
            return self._told(ended)
        if list(batch.taken) != self._taken:
            self._ends = 0
        self._singly = max(0, self._singly - 1)
        self._taken = list(batch.taken)
        self._latest = replace(batch, lines=(), copies=(), kinds=None)
        self._entries += (entry for _, entry in batch.lines)
        return batch

    def _keep(self, given: tuple[Given, ...], answer: object) -> Opened:
        opened = cast("Opened", answer)
        self._reader = self._process.number
        if opened.analysis is not None:
            self._given.append(given)
            self._taken.append(opened.taken)
            self._entries += (opened.entry,) if opened.entry else ()
        return opened

    def _take_over(self) -> None:
        """Tell the process of the list, where it is another one than that which knew it."""
        self._process.start()
        if self._reader is not None and self._reader != self._process.number:
            taken = tuple(zip(self._given, self._taken, strict=True))
            self._process.ask("resume", taken, tuple(self._entries), self._terms)
            self._reader = self._process.number

    def _told(self, ended: Ended) -> Batch:
        self._ends += 1
        known = self._singly > 0 and (ended.why != "ended" or self._ends >= TRIES)
        if known:
            self._taken[self._latest.reading] += 1
        self._singly = SINGLY
        told = failure("", ended.why) if known else Refusal("", said(RESUMED))
        return replace(self._latest, refusals=(told,), finished=self._ends >= ENDS)
