"""The window with a message open, for a screen reader outside: ``atspi_window.py LANGUAGE MESSAGE FOLDER``.

It prints "ready" when it shows the message, waits for a line, then presses Tab round the window and prints,
as JSON, the names of what had the focus.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import cast

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest

from keshiin.explain.model import Language
from keshiin_ui.look.theme import LIGHT
from keshiin_ui.memory import Memory
from keshiin_ui.qt.application import application
from keshiin_ui.reading import Given
from keshiin_ui.window.window import Window

MOST_STOPS = 200


def main(language: str, message: str, folder: str) -> None:
    """Show the message, be read, walk by Tab."""
    app = application()
    window = Window(Memory(str(Path(folder) / "window.ini")), cast(Language, language), LIGHT)
    window.resize(1280, 800)
    window.show()
    window.open((Given(path=message),))
    loop = QEventLoop()
    window.shown.connect(loop.quit)
    loop.exec()
    window.slices.finish()
    window.activateWindow()
    rest = QEventLoop()
    QTimer.singleShot(500, rest.quit)
    rest.exec()
    print("ready", flush=True)
    # The reader's questions are answered by the event loop, so the line is waited for beside it.
    from threading import Thread

    waiting = Thread(target=sys.stdin.readline)
    waiting.start()
    while waiting.is_alive():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
    print(json.dumps(walked(window)), flush=True)
    window.close()


def walked(window: Window) -> list[str]:
    """The names of what gets the focus by Tab, once round."""
    first, names = QGuiApplication.focusObject(), []
    for _ in range(MOST_STOPS):
        told = QAccessible.queryAccessibleInterface(QGuiApplication.focusObject())
        names.append(told.text(QAccessible.Text.Name) if told else "")
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
        if QGuiApplication.focusObject() is first:
            break
    return names


if __name__ == "__main__":
    main(*sys.argv[1:])
