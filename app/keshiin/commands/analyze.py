"""``keshiin analyze``: explains messages on the terminal, or prints them as JSON."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING

from keshiin.commands import complaints, output
from keshiin.commands.analyze_job import Job
from keshiin.commands.brought import add_brought, answers_of, settings_of
from keshiin.commands.language import add_language
from keshiin.commands.parser_words import NO_CHOICE, in_words
from keshiin.commands.stopping import USAGE, stop
from keshiin.explain.model import Language
from keshiin.lookup.question import GROUPS, Group
from keshiin.texts import N_

if TYPE_CHECKING:
    from argparse import ArgumentParser, _SubParsersAction

HELP = N_("explain messages on the terminal, or print what was found as JSON")
PATH_HELP = N_("a message, a mailbox, a folder with messages, or - for standard input")
JSON_HELP = N_("print one message as a JSON object")
JSONL_HELP = N_("print one JSON object a line, one for each message")
OFFLINE_HELP = N_("ask nothing of the network; this is the default")
ONLINE_HELP = N_("ask the network: dns, rdap, blocklist, with commas between them")
CLAIMED_HELP = N_("with --online: ask also about the addresses that the message only claims")


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
        stop(USAGE, complaints.ONLINE_OR_ANSWERS, language)
    if options.claimed and not options.online:
        stop(USAGE, complaints.CLAIMED_OFFLINE, language)
    job = Job(options, language, settings_of(options, language), answers_of(options, language))
    if options.json:
        return job.one()
    job.all()
    return job.status


def _groups(text: str) -> list[Group]:
    named = {group.strip() for group in text.split(",")}
    if unknown := sorted(named - set(GROUPS)):
        choices = ", ".join(GROUPS)
        raise argparse.ArgumentTypeError(in_words(NO_CHOICE, value=", ".join(unknown), choices=choices))
    return [group for group in GROUPS if group in named]
