"""The program with its window: arguments, application, fonts, colours of the system."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from keshiin_ui import fonts
from keshiin_ui.memory import Memory
from keshiin_ui.reading import Given
from keshiin_ui.theme import Theme, theme_for
from keshiin_ui.window import Window
from keshiin_ui.words import system_language

DRESSED = "keshiinDressed"


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window, with the files that were named; the process's exit code."""
    parser = argparse.ArgumentParser(prog="keshiin-gui")
    parser.add_argument("files", nargs="*")
    asked = parser.parse_args(argv)
    app = application()
    window = Window(Memory(), system_language(), system_theme(app))
    app.styleHints().colorSchemeChanged.connect(lambda _: window.set_theme(system_theme(app)))
    window.show()
    window.open(tuple(Given(path=path) for path in asked.files))
    return app.exec()


def application() -> QApplication:
    """The one application of the process, with its style and fonts."""
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    if app.property(DRESSED):
        return app
    app.setProperty(DRESSED, True)
    app.setApplicationName("keshiin")
    app.setApplicationDisplayName("Keshiin")
    app.setDesktopFileName("keshiin")
    app.setStyle("Fusion")
    fonts.load_bundled()
    _load_qt_texts(app)
    return app


def system_theme(app: QApplication) -> Theme:
    """The theme that goes with the system's light or dark."""
    return theme_for(app.styleHints().colorScheme() == Qt.ColorScheme.Dark)


def _load_qt_texts(app: QApplication) -> None:
    """Qt's own dialogs speak the system's language."""
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(QLocale.system(), "qtbase", "_", folder):
        app.installTranslator(translator)


if __name__ == "__main__":
    sys.exit(main())
