"""Windows with larger text, come to rest."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from keshiin_ui.window.window import Window

TWICE = 7
LANGUAGES = ["en", "ja"]


def settle() -> None:
    """Let layouts and the turns of the event loop that follow come to rest."""
    for _ in range(6):
        QApplication.processEvents()


def enlarged(window: Window, steps: int) -> None:
    """Make the text larger as Ctrl + does."""
    for _ in range(steps):
        window.do("larger")
    window.slices.finish()
    settle()
