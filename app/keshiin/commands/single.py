"""What the commands for one message share: its options, and its analysis."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator

from keshiin import geo_files, online
from keshiin.analysis import Analysis
from keshiin.commands import complaints
from keshiin.commands.brought import add_brought, answers_of, settings_of
from keshiin.commands.stopping import FAILED, USAGE, Stopped, faults_told, stop
from keshiin.explain.model import Language
from keshiin.message.intake.messages import messages
from keshiin.message.intake.refusals import Passed
from keshiin.message.model import Message
from keshiin.texts import N_

FILE_HELP = N_("the message, or - for standard input")
LANGUAGE_HELP = N_("the language, or both; the system's is the default")
FORCE_HELP = N_("write over a file that is there already")

Analyst = Callable[[Message], Analysis]


def add_options(parser: argparse.ArgumentParser, say: Callable[[str], str]) -> None:
    """Add the options that all of these commands have."""
    parser.add_argument("--lang", choices=["ja", "en", "both"], help=say(LANGUAGE_HELP))
    add_brought(parser, say)
    parser.add_argument("--force", action="store_true", help=say(FORCE_HELP))


def languages_of(options: argparse.Namespace, system: Language) -> tuple[Language, ...]:
    """The languages asked for; the system's comes first of both."""
    other: Language = "en" if system == "ja" else "ja"
    return (system, other) if options.lang == "both" else (options.lang or system,)


def analyst(options: argparse.Namespace, language: Language) -> Analyst:
    """What analyses messages with what the caller brought; raises `Stopped` where that cannot be used.

    It is read and complained of once, however many messages there are.
    """
    settings, answers = settings_of(options, language), answers_of(options, language)
    places = geo_files.places(geo_files.folder())
    return lambda message: online.analyze_recorded(message, places, settings, answers)


def one_message(path: str, language: Language) -> Message:
    """The only message of a path; raises `Stopped` where there is none or more."""
    found = found_messages(path, language)
    first = next(found, None)
    if first is None:
        raise Stopped(FAILED)
    if next(found, None) is not None:
        stop(USAGE, complaints.ONE_AT_A_TIME, language, name=path)
    return first


def one_analysis(path: str, options: argparse.Namespace, language: Language) -> Analysis:
    """The only message of a path, analysed; raises `Stopped` where one of both cannot be had."""
    message = one_message(path, language)
    return analyst(options, language)(message)


def found_messages(path: str, language: Language) -> Iterator[Message]:
    """Every message of a path; raises `Stopped` where it cannot be read."""
    with faults_told(language):
        yield from (each for each in messages(path) if not isinstance(each, Passed))
