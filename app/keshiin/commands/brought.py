"""What the caller brings beside the messages: his settings, and the network's answers of an earlier day."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from keshiin.commands import complaints
from keshiin.commands.parser_words import in_words
from keshiin.commands.stopping import Stopped, faults_told
from keshiin.explain.model import Language
from keshiin.lookup.answers import read_answers
from keshiin.lookup.model import Lookup
from keshiin.settings import Settings
from keshiin.settings.file import kept_settings, read_settings, settings_path
from keshiin.settings.lines import OF_LISTS
from keshiin.texts import N_
from keshiin.visible import visible

ANSWERS_HELP = N_("take the network's answers from this file, where they were recorded earlier")
SETTINGS_HELP = N_("take your settings from this file, as evidence keeps them")
SERVICE_HELP = N_("a server or domain of your own mail service")
ADDRESS_HELP = N_("an address of your own")


def add_brought(parser: argparse.ArgumentParser, say: Callable[[str], str]) -> None:
    """Add the options."""
    parser.add_argument("--answers", type=Path, metavar="FILE", help=say(ANSWERS_HELP))
    parser.add_argument("--settings", type=Path, metavar="FILE", help=say(SETTINGS_HELP))
    for option, read, metavar, said in (
        ("--my-service", _line_of("my_services"), "HOST", SERVICE_HELP),
        ("--my-address", _line_of("my_addresses"), "ADDR", ADDRESS_HELP),
    ):
        parser.add_argument(option, type=read, action="append", default=[], metavar=metavar, help=say(said))


def _line_of(name: str) -> Callable[[str], str]:
    """What argparse makes of a line for that list of the settings."""
    fitting = OF_LISTS[name]

    def read(text: str) -> str:
        if not fitting.fits(text):
            raise argparse.ArgumentTypeError(in_words(fitting.otherwise).format(name=visible(text)))
        return text

    return read


def answers_of(options: argparse.Namespace, language: Language) -> tuple[Lookup, ...]:
    """The recorded answers, none where no file was named; raises `Stopped` where it cannot be used."""
    with faults_told(language):
        return read_answers(options.answers) if options.answers else ()


def settings_of(options: argparse.Namespace, language: Language) -> Settings:
    """The settings, with what the options add to them.

    Those that the program keeps are complained of where they cannot be used, and count as none; of a file
    that the caller named `Stopped` is raised.
    """
    try:
        with faults_told(language):
            settings = read_settings(options.settings) if options.settings else kept_settings(settings_path())
    except Stopped:
        if options.settings:
            raise
        complaints.complain(complaints.SETTINGS_LEFT_ASIDE, {}, language)
        settings = Settings()
    return replace(
        settings,
        my_services=(*settings.my_services, *options.my_service),
        my_addresses=(*settings.my_addresses, *options.my_address),
    )
