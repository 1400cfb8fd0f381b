"""The language of a command: the one that was asked for, else the system's."""

from __future__ import annotations

import argparse
import locale
import sys
from collections.abc import Callable, Mapping

from keshiin.explain.model import Language
from keshiin.explain.texts import N_

HELP = N_("the language; the system's is the default")


def add_language(parser: argparse.ArgumentParser, say: Callable[[str], str]) -> None:
    """Add the option."""
    parser.add_argument("--lang", choices=["ja", "en"], help=say(HELP))


def system_language(environment: Mapping[str, str]) -> Language:
    """Japanese where the system's messages are Japanese, English everywhere else.

    POSIX: the first of LC_ALL, LC_MESSAGES and LANG that is set decides.
    """
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            return "ja" if environment[name].lower().startswith("ja") else "en"
    if sys.platform in ("win32", "darwin"):
        return "ja" if (locale.getlocale()[0] or "").lower().startswith("ja") else "en"
    return "en"
