"""What the reader told of himself, for every command: his settings file, another one, and options."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from keshiin.commands import complaints
from keshiin.explain.model import Language
from keshiin.explain.texts import N_
from keshiin.settings import Settings
from keshiin.settings_file import read_settings, settings_path

SETTINGS_HELP = N_("take your settings from this file, as evidence keeps them")
SERVICE_HELP = N_("a server or domain of your own mail service")
ADDRESS_HELP = N_("an address of your own")


def add_settings(parser: argparse.ArgumentParser, say: Callable[[str], str]) -> None:
    """Add the options."""
    parser.add_argument("--settings", type=Path, metavar="FILE", help=say(SETTINGS_HELP))
    parser.add_argument("--my-service", action="append", default=[], metavar="HOST", help=say(SERVICE_HELP))
    parser.add_argument("--my-address", action="append", default=[], metavar="ADDR", help=say(ADDRESS_HELP))


def settings_of(options: argparse.Namespace, language: Language) -> Settings:
    """The settings; a file that is not understood is complained of and counts as none."""
    path = options.settings or settings_path()
    try:
        settings = read_settings(path)
    except ValueError as error:
        values = {"name": str(path), "reason": str(error)}
        complaints.complain(complaints.SETTINGS_UNREADABLE, values, language)
        settings = Settings()
    return replace(
        settings,
        my_services=(*settings.my_services, *options.my_service),
        my_addresses=(*settings.my_addresses, *options.my_address),
    )
