"""The program with its window: arguments, application, fonts, colours of the system."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from keshiin_resources import path
from keshiin_ui import contrast, fonts, meeting_place
from keshiin_ui.crash import Reporter, report_folder
from keshiin_ui.crash_dialog import CrashTeller
from keshiin_ui.memory import Memory
from keshiin_ui.sweeper import Sweeper
from keshiin_ui.theme import theme_named
from keshiin_ui.window import Window
from keshiin_ui.words import system_language

DRESSED = "keshiinDressed"
SWITCH_SECONDS = 0.001


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window, with the files that were named; the process's exit code."""
    parser = argparse.ArgumentParser(prog="keshiin-gui")
    parser.add_argument("files", nargs="*")
    asked = parser.parse_args(argv)
    app = application()
    folder = meeting_place.runtime_folder()
    place = meeting_place.address(folder) if folder is not None else ""
    if place and meeting_place.may_be_there(place) and _handed_over(asked.files, place):
        return 0
    memory = Memory()
    window = Window(memory, system_language(), theme_named(memory.theme))
    teller = CrashTeller(window, lambda: memory.language or system_language())
    Reporter(report_folder(), teller.tell).install()
    contrast.follow(lambda: window.set_theme(theme_named(memory.theme)))
    window.furnished.connect(lambda: _open_to_others(window, place, asked.files))
    window.show()
    return app.exec()


def application() -> QApplication:
    """The one application of the process, with its style and fonts."""
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    if app.property(DRESSED):
        return app
    app.setProperty(DRESSED, True)
    # Threads that ask and judge hold the interpreter for 5 ms at a time; a click needs it many times.
    sys.setswitchinterval(SWITCH_SECONDS)
    app.setApplicationName("keshiin")
    app.setApplicationDisplayName("Keshiin")
    # In a Flatpak the desktop file has the name of the whole package.
    app.setDesktopFileName(os.environ.get("FLATPAK_ID", "keshiin"))
    app.setWindowIcon(QIcon(str(path("icons", "keshiin.svg"))))
    app.setStyle("Fusion")
    Sweeper(app)
    fonts.load_bundled()
    _load_qt_texts(app)
    return app


def _handed_over(files: list[str], place: str) -> bool:
    from keshiin_ui.single_instance import hand_over

    return hand_over(files, place)


def _open_to_others(window: Window, place: str, files: list[str]) -> None:
    """Open what the program was started with, and be there for what comes later."""
    from keshiin_ui.handed import given_at

    window.open(given_at(files))
    if place:
        from keshiin_ui.single_instance import Door

        door = Door(place, window)
        door.handed.connect(window.take_over)
        door.open()
        QApplication.instance().aboutToQuit.connect(door.close)
    if sys.platform == "darwin":
        from keshiin_ui.file_open import FileOpening

        opening = FileOpening(window)
        opening.wanted.connect(lambda path: window.take_over([path]))
        QApplication.instance().installEventFilter(opening)


def _load_qt_texts(app: QApplication) -> None:
    """Qt's own dialogs speak the system's language."""
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(QLocale.system(), "qtbase", "_", folder):
        app.installTranslator(translator)


if __name__ == "__main__":
    sys.exit(main())
