"""``keshiin FILE…`` and ``keshiin window``: hands over to the window, where it is installed."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from keshiin.explain.texts import N_, translate

if TYPE_CHECKING:
    from argparse import ArgumentParser, _SubParsersAction

HELP = N_("draw the window to a picture, with or without a display")
PICTURE_HELP = N_("the PNG file to write")
SIZE_HELP = N_("width and height, such as 1280x800")
LANGUAGE_HELP = N_("the language; the system's is the default")
FILES_HELP = N_("the messages to show")
NO_WINDOW = N_(
    "The window cannot be opened, because a part of it is missing: {reason}. "
    'The command "keshiin analyze" explains a message in the terminal.'
)
UNAVAILABLE = 2


def add(commands: _SubParsersAction[ArgumentParser], say: Callable[[str], str]) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("window", help=say(HELP), description=say(HELP))
    parser.add_argument("--picture", metavar="OUT.png", required=True, help=say(PICTURE_HELP))
    parser.add_argument("--lang", choices=["ja", "en"], help=say(LANGUAGE_HELP))
    parser.add_argument("--size", type=_size, default="1280x800", metavar="WxH", help=say(SIZE_HELP))
    parser.add_argument("files", nargs="*", metavar="FILE", help=say(FILES_HELP))
    parser.set_defaults(run=draw)


def open_window(files: Sequence[str], language: str) -> int:
    """Open the window with these files; 2 where it cannot be opened."""
    return _hand_over("keshiin_ui.app", list(files), language)


def draw(options: argparse.Namespace, language: str) -> int:
    """Draw the window to a picture."""
    width, height = options.size
    arguments = [
        "--picture",
        options.picture,
        "--lang",
        options.lang or language,
        "--size",
        f"{width}x{height}",
    ]
    return _hand_over("keshiin_ui.picture", [*arguments, *options.files], language)


def _hand_over(module: str, arguments: list[str], language: str) -> int:
    try:
        run: Callable[[list[str]], int] = import_module(module).main
    except ImportError as error:
        print(translate(language, NO_WINDOW).format(reason=error), file=sys.stderr)
        return UNAVAILABLE
    return run(arguments)


def _size(text: str) -> tuple[int, int]:
    width, cross, height = text.partition("x")
    if not (cross and width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError(text)
    return int(width), int(height)
