"""The way by which another thread may signal: it is shut before the object that signals is taken apart."""

from __future__ import annotations

from threading import RLock

from PySide6.QtCore import SignalInstance


class Gate:
    """One for an object that other threads signal through; a signal under way ends before it is shut.

    Whoever deletes the object shuts the gate first: a signal of an object that is being deleted ends the
    program, and `QObject.destroyed` comes too late.
    """

    def __init__(self) -> None:
        self._lock, self._open = RLock(), True

    def signal(self, signal: SignalInstance, *values: object) -> None:
        """Emit, as long as somebody is there to hear it."""
        with self._lock:
            if self._open:
                signal.emit(*values)

    def shut(self) -> None:
        """Let nothing pass any more."""
        with self._lock:
            self._open = False
