"""``keshiin FILE…`` and ``keshiin window``: hands over to the window, where it is installed."""

from __future__ import annotations

import argparse
import re
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from keshiin.commands import complaints
from keshiin.commands.language import add_language
from keshiin.commands.parser_words import in_words
from keshiin.commands.stopping import DONE, FAILED, faults_told
from keshiin.explain.model import Language
from keshiin.files import Unreadable
from keshiin.message.intake.messages import messages
from keshiin.report.saving import save
from keshiin.texts import N_

if TYPE_CHECKING:
    from argparse import ArgumentParser, _SubParsersAction

HELP = N_("draw the window to a picture, with or without a display")
PICTURE_HELP = N_("the PNG file to write")
SIZE_HELP = N_("width and height, such as 1280x800")
THEME_HELP = N_("the colours: light or dark")
FILES_HELP = N_("the messages to show")
NO_SIZE = N_("a width and a height are expected, such as 1280x800")
TOO_LARGE = N_("a picture has at most %(most)s dots a side")
WIDEST = 8192
"""Where a side is longer, Qt has no room for the picture and takes no end of time."""
UNAVAILABLE = 2
_SIDE = re.compile("[1-9][0-9]{0,5}")


def add(commands: _SubParsersAction[ArgumentParser], say: Callable[[str], str]) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("window", help=say(HELP), description=say(HELP))
    parser.add_argument("--picture", type=Path, metavar="OUT.png", required=True, help=say(PICTURE_HELP))
    add_language(parser, say)
    parser.add_argument("--theme", choices=["light", "dark"], default="light", help=say(THEME_HELP))
    parser.add_argument("--size", type=_size, default="1280x800", metavar="WxH", help=say(SIZE_HELP))
    parser.add_argument("files", nargs="*", metavar="FILE", help=say(FILES_HELP))
    parser.set_defaults(run=draw)


def open_window(files: Sequence[str], language: Language) -> int:
    """Open the window with these files; 2 where it cannot be opened."""
    with _ended_by_interrupts():
        start = _part("keshiin_ui.start", language)
        if start is not None:
            start.load_lightly()
        window = _part("keshiin_ui.app", language) if start else None
        return UNAVAILABLE if window is None else int(window.main(list(files)))


def draw(options: argparse.Namespace, language: Language) -> int:
    """Draw the window to a picture; 1 where the picture cannot be written or a file cannot be read."""
    spoken: Language = options.lang or language
    with _ended_by_interrupts():
        picture = _part("keshiin_ui.picture", language)
        if picture is None:
            return UNAVAILABLE
        unreadable = list(_unreadable(options.files))
        for each in unreadable:
            complaints.complain(each.sentence, each.values, spoken)
        look = {"language": spoken, "theme": options.theme, "size": options.size}
        data = picture.draw(options.files, **look)
    with faults_told(spoken):
        save(options.picture, data, replace=True)
    return FAILED if unreadable else DONE


@contextmanager
def _ended_by_interrupts() -> Iterator[None]:
    """Let Ctrl+C end the process: Python's exception for it is lost in the calls that Qt makes."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _unreadable(files: Sequence[str]) -> Iterator[Unreadable]:
    """Why files cannot be read; the window says so too, but a picture has nobody who asks it."""
    for each in files:
        try:
            next(messages(each), None)
        except Unreadable as unreadable:
            yield unreadable


def _part(name: str, language: Language) -> ModuleType | None:
    try:
        return import_module(name)
    except ImportError as error:
        complaints.complain(complaints.NO_WINDOW, {"reason": str(error)}, language)
        return None


def _size(text: str) -> tuple[int, int]:
    width, cross, height = text.partition("x")
    if not (cross and _SIDE.fullmatch(width) and _SIDE.fullmatch(height)):
        raise argparse.ArgumentTypeError(in_words(NO_SIZE))
    if max(int(width), int(height)) > WIDEST:
        raise argparse.ArgumentTypeError(in_words(TOO_LARGE, most=str(WIDEST)))
    return int(width), int(height)
