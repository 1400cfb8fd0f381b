"""The words that argparse itself says, marked here so that our catalogue has them in Japanese too."""

from __future__ import annotations

import gettext
import os
from typing import TYPE_CHECKING

from keshiin.texts import N_
from keshiin_resources import path

if TYPE_CHECKING:
    from keshiin.explain.model import Language

DOMAIN = "keshiin"
NO_CHOICE = N_("invalid choice: %(value)r (choose from %(choices)s)")
WORDS = (
    N_("usage: "),
    N_("positional arguments"),
    N_("options"),
    N_("show this help message and exit"),
    N_("%(prog)s: error: %(message)s\n"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("ambiguous option: %(option)s could match %(matches)s"),
    N_("expected at least one argument"),
    N_("expected at most one argument"),
    N_("expected one argument"),
    N_("ignored explicit argument %r"),
    N_("invalid %(type)s value: %(value)r"),
    NO_CHOICE,
    N_("not allowed with argument %s"),
    N_("one of the arguments %s is required"),
    N_("the following arguments are required: %s"),
    N_("unknown parser %(parser_name)r (choices: %(choices)s)"),
    N_("unrecognized arguments: %s"),
)


def in_words(text: str, **values: str) -> str:
    """A text for argparse to say, in the language that was set."""
    return gettext.gettext(text) % values


def speak(language: Language) -> None:
    """Let argparse, which asks gettext's domain of the process, find its words in our catalogue."""
    gettext.bindtextdomain(DOMAIN, str(path("locale")))
    gettext.textdomain(DOMAIN)
    # What gettext asks first; systems without locales of POSIX do not set the others.
    os.environ["LANGUAGE"] = language
