"""Messages dropped on a window at rest: milliseconds until the explanation is painted. Usage: FOLDER FILE…

By the clock, and by the processor's time of the window and of the process that reads for it together, which
other programs on the machine change less.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from time import clock_gettime, perf_counter, process_time

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer

from keshiin_ui.look.theme import LIGHT
from keshiin_ui.memory import Memory
from keshiin_ui.qt.application import application
from keshiin_ui.reading import Given
from keshiin_ui.window.window import Window

REST_MS = 30
SCHEDULED = 2


class Explained(QObject):
    """Ends a wait when the verdict and the explanation of a new message have been painted.

    It looks at the part of the window in which the explanation stands, and at nothing else: a look at every
    event of the program takes longer than the program itself.
    """

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window = window
        self._before: object = None
        self._painted = 0.0, 0.0
        window.workspace.explanation.cards.viewport().installEventFilter(self)
        window.opening.shown.connect(self._end_painting)

    def wait(self, path: str) -> tuple[float, float]:
        """Drop a file; the milliseconds by the clock and of the processor until it is explained."""
        self._before = self._window.opening.current
        self._painted = 0.0, 0.0
        used, start = self._used(), perf_counter()
        self._window.open((Given(path=path),))
        while not any(self._painted):
            application().processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        self._rest()
        return 1000 * (self._painted[0] - start), 1000 * (self._painted[1] - used)

    def _rest(self) -> None:
        """Let the other panes be filled."""
        loop = QEventLoop()
        self._window.shown.connect(loop.quit)
        loop.exec()
        QTimer.singleShot(REST_MS, loop.quit)
        loop.exec()

    @staticmethod
    def _used() -> float:
        """Seconds of the processor that this process and its children have used so far."""
        children = [each for task in Path("/proc/self/task").iterdir() for each in _children(task)]
        return process_time() + sum(map(_seconds, children))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        new = self._window.opening.current
        new_one = new.analysis is not None and new is not self._before
        if event.type() == QEvent.Type.Paint and new_one and not any(self._painted):
            self._note()
        return False

    def _end_painting(self) -> None:
        # Noted once more where the message was painted as it was taken, since the first note was at the
        # beginning of that.
        if any(self._painted):
            self._note()

    def _note(self) -> None:
        self._painted = perf_counter(), self._used()


def main(folder: str, *paths: str) -> None:
    """Print the 95th percentile and the median over the files; the first one warms up."""
    application()
    window = Window(Memory(f"{folder}/window.ini"), "ja", LIGHT, Path(folder) / "settings.toml")
    window.resize(1280, 800)
    window.show()
    window.work.start()
    watch = Explained(window)
    watch.wait(paths[0])
    clock, used = (sorted(times) for times in zip(*map(watch.wait, paths), strict=True))
    at95, at50 = int(len(clock) * 0.95), len(clock) // 2
    found = {"p95": clock[at95], "p50": clock[at50], "used95": used[at95], "used50": used[at50]}
    print(json.dumps(found), flush=True)
    window.work.close()


def _children(task: Path) -> list[str]:
    return (task / "children").read_text("ascii").split()


def _seconds(process: str) -> float:
    """What a process has used of the processor, by its own clock (clock_getcpuclockid of POSIX)."""
    return clock_gettime((~int(process) << 3) | SCHEDULED)


if __name__ == "__main__":
    main(*sys.argv[1:])
