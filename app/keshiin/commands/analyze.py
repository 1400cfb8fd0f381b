"""``keshiin analyze``: explains messages on the terminal, or prints them as JSON."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from keshiin import geo_files, online
from keshiin.analysis import Analysis, analyze
from keshiin.commands import complaints, output
from keshiin.commands.brought import add_brought, answers_of, settings_of
from keshiin.commands.crowd import shared_out
from keshiin.commands.language import add_language
from keshiin.commands.parser_words import NO_CHOICE, in_words
from keshiin.commands.stopping import DONE, FAILED, USAGE, Stopped
from keshiin.explain import explain
from keshiin.explain.model import Language
from keshiin.explain.questions import asked
from keshiin.files import Unreadable
from keshiin.lookup.model import Lookup
from keshiin.lookup.places import Places
from keshiin.lookup.question import GROUPS, Group
from keshiin.message.intake import files_of, messages, messages_of
from keshiin.message.model import Message
from keshiin.message.refusals import NO_MESSAGES, Passed
from keshiin.report import heap
from keshiin.report.heap import Heap, heap_lines
from keshiin.report.json import as_line, as_object
from keshiin.report.text import as_text
from keshiin.report.text.columns import wrap
from keshiin.settings import Settings
from keshiin.texts import N_, translate

if TYPE_CHECKING:
    from argparse import ArgumentParser, _SubParsersAction

HELP = N_("explain messages on the terminal, or print what was found as JSON")
PATH_HELP = N_("a message, a mailbox, a folder with messages, or - for standard input")
JSON_HELP = N_("print one message as a JSON object")
JSONL_HELP = N_("print one JSON object a line, one for each message")
OFFLINE_HELP = N_("ask nothing of the network; this is the default")
ONLINE_HELP = N_("ask the network: dns, rdap, blocklist, with commas between them")
CLAIMED_HELP = N_("with --online: ask also about the addresses that the message only claims")
HELD_BACK = N_("Held back, since nobody had named it before: {question}")


def add(commands: _SubParsersAction[ArgumentParser], say: Callable[[str], str]) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("analyze", help=say(HELP), description=say(HELP))
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help=say(JSON_HELP))
    form.add_argument("--jsonl", action="store_true", help=say(JSONL_HELP))
    network = parser.add_mutually_exclusive_group()
    network.add_argument("--offline", action="store_true", help=say(OFFLINE_HELP))
    network.add_argument("--online", type=_groups, metavar="GROUPS", help=say(ONLINE_HELP))
    parser.add_argument("--claimed", action="store_true", help=say(CLAIMED_HELP))
    add_language(parser, say)
    add_brought(parser, say)
    parser.add_argument("paths", nargs="+", metavar="PATH", help=say(PATH_HELP))
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, system: Language) -> int:
    """Analyse every path in the order given, printing each message as soon as it is done."""
    language: Language = options.lang or system
    output.prepare(exact=options.json or options.jsonl)
    if options.online and options.answers:
        complaints.complain(complaints.ONLINE_OR_ANSWERS, {}, language)
        return USAGE
    if options.claimed and not options.online:
        complaints.complain(complaints.CLAIMED_OFFLINE, {}, language)
        return USAGE
    try:
        job = Job(options, language, settings_of(options, language), answers_of(options, language))
    except Stopped as stopped:
        return stopped.status
    if options.json:
        return job.one()
    job.all()
    return job.status


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
        return rule + as_text(analysis, explain(analysis, self._language), columns)

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


def _groups(text: str) -> list[Group]:
    named = {group.strip() for group in text.split(",")}
    if unknown := sorted(named - set(GROUPS)):
        choices = ", ".join(GROUPS)
        raise argparse.ArgumentTypeError(in_words(NO_CHOICE, value=", ".join(unknown), choices=choices))
    return [group for group in GROUPS if group in named]
