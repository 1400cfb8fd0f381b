"""``keshiin compare``: sets a doubtful message beside one that the reader trusts, trait by trait."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING

from keshiin.commands import output
from keshiin.commands.brought import add_brought
from keshiin.commands.language import add_language
from keshiin.commands.single import analyst, one_message
from keshiin.commands.stopping import DONE
from keshiin.compare import compare
from keshiin.explain.comparison import comparison_words
from keshiin.explain.model import Language
from keshiin.report.text.comparison import comparison_text
from keshiin.texts import N_

if TYPE_CHECKING:
    from argparse import ArgumentParser, _SubParsersAction

HELP = N_("compare a doubtful message with one from the same sender that you trust")
DOUBTFUL_HELP = N_("the message in doubt, or - for standard input")
TRUSTED_HELP = N_("a message that you know to be genuine")


def add(commands: _SubParsersAction[ArgumentParser], say: Callable[[str], str]) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("compare", help=say(HELP), description=say(HELP))
    parser.add_argument("doubtful", metavar="SUSPECT", help=say(DOUBTFUL_HELP))
    parser.add_argument("trusted", metavar="TRUSTED", help=say(TRUSTED_HELP))
    add_language(parser, say)
    add_brought(parser, say)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, system: Language) -> int:
    """Print the comparison; 1 where a message cannot be read, 2 where a path holds several."""
    language: Language = options.lang or system
    output.prepare(exact=False)
    both = [one_message(path, language) for path in (options.doubtful, options.trusted)]
    doubtful, trusted = map(analyst(options, language), both)
    words = comparison_words(compare(doubtful, trusted), language)
    print(comparison_text(words, (options.doubtful, options.trusted), output.width()), end="")
    return DONE
