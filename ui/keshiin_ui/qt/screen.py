"""The screen that Qt draws on: whether there is one, and whether the window fits on it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import qInstallMessageHandler

from keshiin.texts import N_

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType
    from PySide6.QtWidgets import QWidget

NO_SCREEN = N_(
    "The window cannot be opened, because no screen was found: {reason}. "
    'The command "keshiin analyze" explains a message in the terminal.'
)
PLATFORM = "qt.qpa"
UNAVAILABLE = 2
AROUND = 80
"""What a title bar and the desktop's panel take of a screen's height, in pixels; Wayland tells neither."""
_SHOWN = 300


def draw_in_memory() -> None:
    """Let Qt draw without a screen where there is none."""
    there = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if sys.platform.startswith("linux") and not there:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@contextmanager
def screen_asked_for(language: str, files: Sequence[str] = ()) -> Iterator[None]:
    """Within it the application is made; where Qt finds no screen the process ends with a sentence and 2.

    Qt itself would end it as a crash, with words for programmers. Which of the ``files`` are missing is said
    first, since the window that would have said it does not come.
    """
    told: list[str] = []
    reasons: list[str] = []

    def hear(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if kind.name == "QtFatalMsg":
            from keshiin.commands.complaints import complain
            from keshiin.files import MISSING

            for each in files:
                if not os.path.lexists(each):
                    complain(MISSING, {"name": each}, language)
            reason = " ".join((reasons or [text])[0].split())[:_SHOWN].rstrip(".")
            complain(NO_SCREEN, {"reason": reason}, language)
            os._exit(UNAVAILABLE)
        told.append(text)
        if (context.category or "").startswith(PLATFORM):
            reasons.append(text)

    qInstallMessageHandler(hear)
    try:
        yield
    finally:
        qInstallMessageHandler(None)
        for text in told:
            print(text, file=sys.stderr)


def appear(window: QWidget, remembered: bool) -> None:
    """Show the window in its ``remembered`` size; at the first time in full where it would not fit."""
    room = window.screen().availableSize()
    if remembered or (window.width() <= room.width() and window.height() + AROUND <= room.height()):
        window.show()
    else:
        # For where nobody manages windows, and for the day when the reader makes it smaller.
        window.resize(window.size().boundedTo(room))
        window.showMaximized()
