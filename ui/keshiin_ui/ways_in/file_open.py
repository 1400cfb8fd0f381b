"""Files that the system hands to the running program: on macOS an event takes the place of arguments."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent


class FileOpening(QObject):
    """Watches the application; ``wanted`` tells the path of each file that is to be opened."""

    wanted = Signal(str)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the events about files and leave all others."""
        if not isinstance(event, QFileOpenEvent) or not event.file():
            return False
        self.wanted.emit(event.file())
        return True
