"""How far the reader has come in each lesson, kept with the window's own memory."""

from __future__ import annotations

from PySide6.QtCore import QByteArray

from keshiin_ui.learn.lessons import TOUR, lessons
from keshiin_ui.memory import Memory

DONE = b"done"


class Progress:
    """The page on which each lesson was left, and which are done."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory

    def page(self, lesson: str) -> int:
        """The page to go on with, counted from 0; the first one of a lesson that is done."""
        kept = bytes(self._memory.bytes_of(_key(lesson)).data())
        return int(kept) if kept.isdigit() else 0

    def is_done(self, lesson: str) -> bool:
        """Whether the lesson was finished once."""
        return self._memory.bytes_of(_key(lesson, "done")).data() == DONE

    def reach(self, lesson: str, page: int) -> None:
        """Keep the page that is on the screen."""
        self._keep(_key(lesson), str(page).encode())

    def finish(self, lesson: str) -> None:
        """Keep that the lesson is done, and begin it anew next time."""
        self._keep(_key(lesson), b"0")
        self._keep(_key(lesson, "done"), DONE)

    def forget(self) -> None:
        """Begin every lesson, and the tour, anew."""
        for lesson in (TOUR, *(each.id for each in lessons())):
            self._keep(_key(lesson), b"0")
            self._keep(_key(lesson, "done"), b"")

    def _keep(self, key: str, value: bytes) -> None:
        self._memory.keep(key, QByteArray(value))


def _key(lesson: str, what: str = "page") -> str:
    return f"lesson_{lesson}_{what}"
