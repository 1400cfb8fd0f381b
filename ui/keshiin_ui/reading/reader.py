"""The reader of messages: from what was given to analyses in words, and to the lines of a list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from os.path import basename
from pathlib import Path
from time import monotonic

from keshiin.analysis import Analysis, analyze, within
from keshiin.explain import explain
from keshiin.geo_files import places
from keshiin.identity.model import Checked
from keshiin.listing import Entry
from keshiin.listing.entry import digest_of
from keshiin.lookup.model import Lookup
from keshiin.message.model import Message, Role
from keshiin.own_clock import here
from keshiin.visible import visible
from keshiin_ui.reading import (
    CHANGED,
    LANGUAGES,
    Batch,
    Given,
    Opened,
    Refusal,
    Terms,
    said,
)
from keshiin_ui.reading.amount import Amount
from keshiin_ui.reading.examples import role_of
from keshiin_ui.reading.lines import Lines
from keshiin_ui.reading.source import END, Item, Source, items

BATCH_SECONDS = 0.15
Taken = tuple[tuple[tuple[Given, ...], int], ...]


class Reader:
    """One list at a time, read from front to back and nothing of it twice; and single messages of it.

    ``begun`` is told of each message before it is read.
    """

    def __init__(self, begun: Callable[[], object] = lambda: None) -> None:
        self._begun = begun
        self._begin(Terms())

    def open(self, given: tuple[Given, ...], terms: Terms) -> Opened:
        """Begin a new list: its first message whole; the others come with `batch`."""
        self._begin(terms)
        return self._first(given)

    def add(self, given: tuple[Given, ...]) -> Opened:
        """Put more behind the list, whether it has ended or not: the first of it whole."""
        return self._first(given)

    def resume(self, taken: Taken, entries: tuple[Entry, ...], terms: Terms) -> None:
        """Go on with a list that another process began: its lines, and how much of each gift they took."""
        self._begin(terms)
        self._lines = Lines(entries)
        for given, count in taken:
            self._expect(given)
            self._sources.append(Source(items(given), count))

    def batch(self, single: bool = False) -> Batch:
        """The next lines of the list, as many as are read in a moment; with ``single`` one item only."""
        until = monotonic() + BATCH_SECONDS
        lines: list[tuple[Given, Entry]] = []
        copies: list[int] = []
        refusals: list[Refusal] = []
        while (source := self._unread) is not None and not self._lines.full and monotonic() < until:
            self._begun()
            item = source.take()
            if source.skipped:
                self._count(item)
                continue
            if isinstance(item, Refusal):
                refusals.append(item)
            elif isinstance(item, tuple):
                number, entry = self._list(self._analysed(item[1]), item[0])
                if entry is None:
                    copies.append(number)
                else:
                    lines.append((replace(item[0], digest=entry.digest), entry))
            if single:
                break
        finished = self._unread is None or self._lines.full
        return Batch(
            lines=tuple(lines),
            copies=tuple(copies),
            kinds=self._lines.kinds(finished),
            story=self._lines.story() if finished else None,
            refusals=tuple(refusals),
            passed=sum(source.passed for source in self._sources),
            done=1.0 if finished else self._amount.share,
            finished=finished,
            full=self._lines.full,
            taken=tuple(source.taken for source in self._sources),
            reading=self._reading,
        )

    def show(self, given: Given, terms: Terms, border_hop: int | None) -> Opened:
        """One message alone, read again from where it lies; ``border_hop`` is the reader's word for it."""
        self._take_terms(terms)
        self._begun()
        found = next((item for item in items((given,)) if item is not None), None)
        if found is None or isinstance(found, Refusal):
            return Opened(refusals=(found,) if found else ())
        if given.digest and digest_of(found[1]) != given.digest:
            name = {"name": visible(basename(given.place.path if given.place else given.path))}
            return Opened(refusals=(Refusal(name["name"], said(CHANGED, name)),))
        role, report, message = within(found[1], given.inside)
        opened = self._opened(self._analysed(message, border_hop, role), given)
        return replace(opened, role=role, report=report)

    def beside(self, given: Given, terms: Terms) -> Opened:
        """A message to compare with, beside the list; ``more`` tells that others came with it."""
        self._take_terms(terms)
        source, refusals = Source(items((given,))), list[Refusal]()
        found = self._next_message(source, refusals)
        more = found is not None and self._next_message(source, refusals) is not None
        if found is None:
            return Opened(refusals=tuple(refusals))
        role, _, message = within(found[1], given.inside)
        return replace(self._opened(self._analysed(message, role=role), given), more=more)

    def judge(
        self, before: Analysis, lookups: tuple[Lookup, ...], checked: tuple[Checked, ...], folder: str
    ) -> Opened:
        """A message judged again with what the network answered, beside the list."""
        self._begun()
        where, role = places(Path(folder)), before.role
        after = analyze(before.message, where, before.settings, lookups, checked, role)
        return Opened(after, {language: explain(after, language, here) for language in LANGUAGES})

    def _begin(self, terms: Terms) -> None:
        self._take_terms(terms)
        self._sources: list[Source] = []
        self._lines, self._amount = Lines(), Amount()

    def _take_terms(self, terms: Terms) -> None:
        self._settings = terms.settings
        self._places = places(Path(terms.places))

    @property
    def _unread(self) -> Source | None:
        """The first of what was given that has not come to its end."""
        return next((source for source in self._sources if not source.ended), None)

    @property
    def _reading(self) -> int:
        ended = (place for place, source in enumerate(self._sources) if not source.ended)
        return next(ended, max(0, len(self._sources) - 1))

    def _expect(self, given: tuple[Given, ...]) -> None:
        for each in given:
            self._amount.expect(each.path)

    def _first(self, given: tuple[Given, ...]) -> Opened:
        self._expect(given)
        source, refusals = Source(items(given)), list[Refusal]()
        found = self._next_message(source, refusals)
        if found is None:
            return Opened(refusals=tuple(refusals))
        analysis = self._analysed(found[1])
        number, entry = self._list(analysis, found[0])
        # The message after the first is kept, since reading it is how one knows that there is one.
        taken, ahead = source.taken, self._next_message(source, refusals)
        if ahead is not None:
            source.put_back(ahead)
        self._sources.append(source)
        opened = self._opened(analysis, replace(found[0], digest=entry.digest if entry else b""))
        return replace(
            opened,
            more=ahead is not None,
            refusals=tuple(refusals),
            line=number,
            entry=entry,
            taken=taken,
        )

    def _next_message(self, source: Source, refusals: list[Refusal]) -> tuple[Given, Message] | None:
        """The next message, the refusals in front of it put aside; None at the end."""
        item: Item = None
        while item is not END:
            self._begun()
            item = source.take()
            if isinstance(item, tuple):
                return item
            if isinstance(item, Refusal):
                refusals.append(item)
        return None

    def _analysed(
        self, message: Message, border_hop: int | None = None, role: Role | None = None
    ) -> Analysis:
        settings = replace(self._settings, border_hop=border_hop)
        return analyze(message, self._places, settings, role=role or role_of(message.source.name))

    def _opened(self, analysis: Analysis, given: Given) -> Opened:
        words = {language: explain(analysis, language, here) for language in LANGUAGES}
        return Opened(analysis, words, given=given)

    def _list(self, analysis: Analysis, given: Given) -> tuple[int, Entry | None]:
        """The number of a message's line, and the line where there was none of this message yet."""
        self._count((given, analysis.message))
        return self._lines.put(analysis, given.place)

    def _count(self, item: Item) -> None:
        if isinstance(item, tuple):
            self._amount.read(len(item[1].source.data))
