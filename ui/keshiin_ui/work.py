"""The door off the window's thread: reading and analysing happen on another, the result is a signal."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from keshiin_ui.reading import Given, Opened, failed, open_all


class Work(QObject):
    """One analysis at a time that counts: ``done`` comes for the newest call only."""

    done = Signal(object)

    _finished = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._newest = 0
        self._finished.connect(self._deliver)

    @property
    def busy(self) -> bool:
        """Whether a result is still to come."""
        return self._pool.activeThreadCount() > 0

    def open(self, given: tuple[Given, ...], border_hop: int | None = None) -> None:
        """Begin to read and analyse."""
        self._newest += 1
        self._pool.clear()
        self._pool.start(_Job(self, self._newest, given, border_hop))

    def wait(self) -> None:
        """Wait for the work in hand, when the window closes."""
        self._pool.clear()
        self._pool.waitForDone(2_000)

    def _deliver(self, number: int, opened: Opened) -> None:
        if number == self._newest:
            self.done.emit(opened)

    def finish(self, number: int, opened: Opened) -> None:
        """Pass a result on to the window's thread."""
        self._finished.emit(number, opened)


class _Job(QRunnable):
    def __init__(self, work: Work, number: int, given: tuple[Given, ...], border_hop: int | None) -> None:
        super().__init__()
        self._work, self._number, self._given, self._border_hop = work, number, given, border_hop

    def run(self) -> None:
        opened = failed(self._given)
        try:
            opened = open_all(self._given, self._border_hop)
        finally:
            self._work.finish(self._number, opened)
