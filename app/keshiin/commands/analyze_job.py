"""One call of ``keshiin analyze``: what it prints of each message, and how it has gone."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path

from keshiin import geo_files, online
from keshiin.analysis import Analysis, analyze
from keshiin.commands import complaints, output
from keshiin.commands.crowd import shared_out
from keshiin.commands.stopping import DONE, FAILED, USAGE
from keshiin.explain import explain
from keshiin.explain.model import Language
from keshiin.explain.questions import asked
from keshiin.files import Unreadable
from keshiin.lookup.model import Lookup
from keshiin.lookup.places import Places
from keshiin.lookup.question import Group
from keshiin.message.intake.messages import files_of, messages, messages_of
from keshiin.message.intake.refusals import NO_MESSAGES, Passed
from keshiin.message.model import Message
from keshiin.own_clock import here
from keshiin.report import heap
from keshiin.report.heap import Heap, heap_lines
from keshiin.report.json import as_line, as_object
from keshiin.report.text import as_text
from keshiin.report.text.columns import wrap
from keshiin.settings import Settings
from keshiin.texts import N_, translate

HELD_BACK = N_("Held back, since nobody had named it before: {question}")


@dataclass(frozen=True, slots=True)
class Terms:
    """What a process must know to analyse: the reader's settings, language and location files."""

    settings: Settings
    language: Language
    own_places: Path

    def places(self) -> Places:
        """The location files, opened at the first question."""
        return geo_files.places(self.own_places)


def _handful(terms: Terms, files: Sequence[str]) -> tuple[list[str], int]:
    """A line for each message of some files, and how many held none."""
    places, lines, passed = terms.places(), list[str](), 0
    for item in chain.from_iterable(map(messages_of, files)):
        if isinstance(item, Passed):
            passed += 1
        else:
            analysis = analyze(item, places, terms.settings)
            lines.append(as_line(as_object(analysis, explain(analysis, terms.language))))
    return lines, passed


class Job:
    """One call of the command: what it was asked, and how it has gone so far."""

    def __init__(
        self,
        options: argparse.Namespace,
        language: Language,
        settings: Settings,
        lookups: tuple[Lookup, ...],
    ) -> None:
        self.status = DONE
        self._options, self._language = options, language
        self._settings, self._lookups = settings, lookups
        self._terms = Terms(settings, language, geo_files.folder())
        self._places = self._terms.places()
        self._asker = online.network() if options.online else None
        self._shown = self._passed = 0
        self._heap = Heap()

    def all(self) -> None:
        """Print every message of every path, and what a heap of bounces amounts to."""
        for path in self._options.paths:
            for line in self._lines(path):
                print(line, flush=True)
                self._shown += 1
        if story := list(heap_lines(self._heap, self._language)):
            columns = output.width()
            lines = [line for each in story for line in _folded(each, columns)]
            print("\n".join(("═" * columns, translate(self._language, heap.TITLE), "", *lines)))
        if self._passed:
            complaints.complain(complaints.PASSED_OVER, {"count": str(self._passed)}, self._language)

    def one(self) -> int:
        """Print the single message of the paths; a usage error where there are more."""
        found = chain.from_iterable(map(self._messages, self._options.paths))
        first = next(found, None)
        if first is not None and next(found, None) is not None:
            complaints.complain(complaints.ONE_MESSAGE_ONLY, {}, self._language)
            return USAGE
        if first is not None:
            print(as_line(self._object(first), indent=2))
        return self.status

    def _lines(self, path: str) -> Iterator[str]:
        """What to print of a path; a folder's objects come from several processes where there are cores."""
        if not self._options.jsonl or self._asker is not None or self._lookups or not os.path.isdir(path):
            yield from map(self._line, self._messages(path))
            return
        before = self._shown
        try:
            for lines, passed in shared_out(partial(_handful, self._terms), self._files(path)):
                self._passed += passed
                yield from lines
        except Unreadable as unreadable:
            self._complain(unreadable)
        else:
            if self._shown == before:
                self._complain(Unreadable(NO_MESSAGES, path))

    def _files(self, folder: str) -> Iterator[str]:
        for found in files_of(folder):
            if isinstance(found, Passed):
                self._passed += 1
            else:
                yield found

    def _messages(self, path: str) -> Iterator[Message]:
        try:
            for item in messages(path):
                if isinstance(item, Passed):
                    self._passed += 1
                else:
                    yield item
        except Unreadable as unreadable:
            self._complain(unreadable)

    def _complain(self, unreadable: Unreadable) -> None:
        complaints.complain(unreadable.sentence, unreadable.values, self._language)
        self.status = FAILED

    def _line(self, message: Message) -> str:
        if self._options.jsonl:
            return as_line(self._object(message))
        analysis = self._analysis(message)
        self._heap.add(analysis)
        columns = output.width()
        rule = "═" * columns + "\n" if self._shown else ""
        return rule + as_text(analysis, explain(analysis, self._language, here), columns)

    def _object(self, message: Message) -> dict[str, object]:
        analysis = self._analysis(message)
        return as_object(analysis, explain(analysis, self._language))

    def _analysis(self, message: Message) -> Analysis:
        """The message judged, with the network's answers where the caller wants them."""
        if self._lookups:
            return online.analyze_recorded(message, self._places, self._settings, self._lookups)
        analysis = analyze(message, self._places, self._settings)
        if self._asker is None:
            return analysis
        groups: list[Group] = self._options.online
        claimed = online.claimed_addresses(analysis) if self._options.claimed else ()
        for question in online.planned(analysis, claimed)[0]:
            if question.group in groups:
                complaints.tell(asked(question, self._language))
        after = online.analyze_online(analysis, self._places, self._asker, groups, claimed=claimed)
        say = translate(self._language, HELD_BACK).format
        for question in online.held_back(after.facts.lookups)[0]:
            complaints.tell(say(question=asked(question, self._language)))
        return after


def _folded(text: str, columns: int) -> list[str]:
    item = text.startswith("- ")
    return wrap(text.removeprefix("- "), columns, "  " if item else "", "- " if item else None)
