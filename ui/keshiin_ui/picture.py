"""The window drawn to a picture, with a display or without one."""

from __future__ import annotations

import os
from collections.abc import Sequence
from tempfile import TemporaryDirectory

from PySide6.QtCore import QBuffer, QEventLoop, QSize, QTimer

from keshiin.explain.model import Language
from keshiin_ui.look import fonts
from keshiin_ui.look.theme import DARK, LIGHT
from keshiin_ui.memory import Memory
from keshiin_ui.qt.application import application
from keshiin_ui.qt.screen import draw_in_memory
from keshiin_ui.reading import Given
from keshiin_ui.window.window import Window

TEXT_POINTS = 10.0
WAIT_MS = 30_000
SETTLE_MS = 150


def draw(
    files: Sequence[str] = (),
    *,
    language: Language = "ja",
    theme: str = "light",
    size: tuple[int, int] = (1280, 800),
) -> bytes:
    """The window with those files as a PNG.

    The analysis is waited for, and a list until it is read (30 s at most); the text has a size of its own. So
    two runs agree.
    """
    draw_in_memory()
    application()
    fonts.set_text_size(TEXT_POINTS)
    with TemporaryDirectory() as folder:
        memory = Memory(os.path.join(folder, "window.ini"))
        window = Window(memory, language, DARK if theme == "dark" else LIGHT)
        window.resize(QSize(*size))
        window.show()
        window.furnish()
        if files:
            window.open(tuple(Given(path=each) for each in files))
            _wait(window)
        _settle()
        buffer = QBuffer()
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        window.grab().save(buffer, "PNG")
        window.close()
        window.deleteLater()
        return bytes(buffer.data().data())


def _wait(window: Window) -> None:
    """Wait for the first message, then until nothing more is read or laid out: a list goes on behind it."""
    loop, still = QEventLoop(), QTimer()
    window.shown.connect(lambda: still.start(SETTLE_MS))
    still.timeout.connect(lambda: None if window.work.busy or window.slices.busy else loop.quit())
    QTimer.singleShot(WAIT_MS, loop.quit)
    loop.exec()


def _settle() -> None:
    loop = QEventLoop()
    QTimer.singleShot(SETTLE_MS, loop.quit)
    loop.exec()
