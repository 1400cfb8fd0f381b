"""Long work on the window's thread in slices, between which the window answers."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

SLICE_SECONDS = 0.004
"""Short, since a click may wait for one slice, a painting and another slice: 8 ms made that a half longer."""


class Slices(QObject):
    """Runs one generator of steps; new work takes the place of what is left of the old."""

    finished = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[None] | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    @property
    def busy(self) -> bool:
        """Whether steps are left."""
        return self._steps is not None

    def begin(self, steps: Iterator[None]) -> None:
        """Do the first step now, the others in the turns of the event loop that follow."""
        self._steps = steps
        self._timer.start()
        self._step()

    def finish(self) -> None:
        """Do all that is left now."""
        while self._steps is not None:
            self._step()

    def cancel(self) -> None:
        """Let go what is left."""
        self._steps = None
        self._timer.stop()

    def _go_on(self) -> None:
        until = perf_counter() + SLICE_SECONDS
        while self._steps is not None and perf_counter() < until:
            self._step()

    def _step(self) -> None:
        steps = self._steps
        if steps is not None and next(steps, self) is self and self._steps is steps:
            self.cancel()
            self.finished.emit()
