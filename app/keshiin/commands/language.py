"""The language of a command: the one that was asked for, else the system's."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from keshiin.texts import N_

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from keshiin.explain.model import Language

HELP = N_("the language; the system's is the default")


def add_language(parser: ArgumentParser, say: Callable[[str], str]) -> None:
    """Add the option."""
    parser.add_argument("--lang", choices=["ja", "en"], help=say(HELP))


def system_language(environment: Mapping[str, str] = os.environ) -> Language:
    """Japanese where the system's messages are Japanese, English everywhere else.

    The first of LC_ALL, LC_MESSAGES and LANG that is set decides (POSIX), else what Windows and macOS tell.
    """
    named = next((environment[key] for key in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(key)), "")
    return "ja" if (named or _locale()).lower().startswith("ja") else "en"


def _locale() -> str:
    """The locale of a system that tells it in no variable."""
    if sys.platform not in ("win32", "darwin"):
        return ""
    import locale

    return locale.getlocale()[0] or ""
