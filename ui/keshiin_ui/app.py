"""The program with its window: arguments, application, fonts, colours of the system."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from time import monotonic, sleep
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from keshiin.commands.language import system_language
from keshiin.user_folders import user_folder
from keshiin_ui.crashes.report import Reporter
from keshiin_ui.crashes.teller import CrashTeller
from keshiin_ui.look.remembered import expected, look_of
from keshiin_ui.look.theme import theme_named
from keshiin_ui.memory import Memory
from keshiin_ui.qt.application import application
from keshiin_ui.qt.screen import appear, screen_asked_for
from keshiin_ui.second_start import meeting_place
from keshiin_ui.window.window import Window

if TYPE_CHECKING:
    from keshiin.explain.model import Language

UNSEEN_MS = 1_000
BEGINNING_S, PAUSE_S = 5.0, 0.05


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window, with the files that were named; the process's exit code."""
    language = system_language()
    files = _asked_for(sys.argv[1:] if argv is None else argv, language)
    with screen_asked_for(language, files):
        app = application()
    folder = meeting_place.runtime_folder()
    place = meeting_place.address(folder) if folder is not None else ""
    # Made before the window, so that of two starts at once the later one finds the earlier.
    claim = meeting_place.Claim(folder) if folder is not None else None
    late = claim is not None and claim.came_late
    if (late or (place and meeting_place.may_be_there(place))) and _handed_over(files, place, late):
        return 0
    memory = Memory()
    theme = expected(memory.look)
    window = Window(memory, language, theme)
    teller = CrashTeller(window, lambda: memory.language or language)
    Reporter(user_folder("state"), teller.tell).install()
    window.furnished.connect(lambda: _look_as_wanted(window))
    window.furnished.connect(lambda: _open_to_others(window, place, files))
    appear(window, bool(memory.bytes_of("geometry")))
    # A window that begins on another desktop, or as an icon, is painted much later.
    QTimer.singleShot(UNSEEN_MS, window, window.begin_furnishing)
    return app.exec()


def _asked_for(arguments: Sequence[str], language: Language) -> list[str]:
    """The files that were named; most starts name none, and need not wait for what reads a command line."""
    if not arguments:
        return []
    import argparse

    from keshiin.commands.parser_words import speak

    speak(language)
    parser = argparse.ArgumentParser(prog="keshiin-gui")
    parser.add_argument("files", nargs="*")
    return list(parser.parse_args(arguments).files)


def _handed_over(files: list[str], place: str, waiting: bool) -> bool:
    """Hand the files to the running window; with ``waiting`` to one that has just begun, as it listens."""
    from keshiin_ui.second_start.single_instance import hand_over

    until = monotonic() + BEGINNING_S
    while not (done := hand_over(files, place)) and waiting and monotonic() < until:
        sleep(PAUSE_S)
    return done


def _look_as_wanted(window: Window) -> None:
    """Show the colours that the reader or the system asks for, now and whenever that changes."""
    from keshiin_ui.look import contrast

    def look() -> None:
        theme = theme_named(window.memory.theme)
        window.memory.look = look_of(theme)
        if theme is not window.theme:
            window.set_theme(theme)

    look()
    contrast.follow(look)


def _open_to_others(window: Window, place: str, files: list[str]) -> None:
    """Open what the program was started with, and be there for what comes later."""
    from keshiin_ui.ways_in.handed import given_at

    window.open(given_at(files))
    if place:
        from keshiin_ui.second_start.single_instance import Door

        door = Door(place, window)
        door.handed.connect(window.take_over)
        door.open()
        QApplication.instance().aboutToQuit.connect(door.close)
    if sys.platform == "darwin":
        from keshiin_ui.ways_in.file_open import FileOpening

        opening = FileOpening(window)
        opening.wanted.connect(lambda path: window.take_over([path]))
        QApplication.instance().installEventFilter(opening)


if __name__ == "__main__":
    sys.exit(main())
