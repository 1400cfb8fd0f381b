"""Whether the reader has done anything in a window since something came to it."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

SOON_S = 2.0
TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.NonClientAreaMouseButtonPress,
        QEvent.Type.TouchBegin,
        QEvent.Type.Wheel,
    }
)


class Untouched(QObject):
    """Watches a window from `begin` to `end`: a filter that has to see every event is not left behind."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._since: float | None = None
        self._touched = False

    @property
    def begun(self) -> bool:
        """Whether it watches."""
        return self._since is not None

    @property
    def late(self) -> bool:
        """Whether so much time has passed that the reader has begun to read."""
        return self._since is not None and monotonic() - self._since > SOON_S

    def begin(self) -> None:
        """Watch from now on."""
        self._since, self._touched = monotonic(), False
        if (seen := self._seen()) is not None:
            seen.installEventFilter(self)

    def touch(self) -> None:
        """Something was done that no event tells, as by a menu of the system or a screen reader."""
        self._touched = True

    def end(self) -> bool:
        """Watch no longer; whether nothing was done."""
        self._since = None
        if (seen := self._seen()) is not None:
            seen.removeEventFilter(self)
        return not self._touched

    def _seen(self) -> QObject | None:
        """What gets every press of a key or the mouse first, whichever part they are for."""
        window = self.parent()
        return window.windowHandle() if isinstance(window, QWidget) else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in TOUCHES:
            self._touched = True
        return False
