"""Qt's own words: of its dialogs for files, and of the menus in which a text is copied."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

from keshiin.explain.model import Language

NAME = "qtTexts"


def speak(language: Language) -> None:
    """Let Qt say them in the language of the window from now on; in English it needs no file for that."""
    app = QCoreApplication.instance()
    if app is None:
        return
    for former in app.findChildren(QTranslator, NAME):
        app.removeTranslator(former)
        former.deleteLater()
    if language == "en":
        return
    translator = QTranslator(app)
    translator.setObjectName(NAME)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(f"qtbase_{language}", folder):
        app.installTranslator(translator)
