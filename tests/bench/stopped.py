"""Stop in a long list as a person does it: ``stopped.py [COUNT]`` mutants of the samples in a mailbox.

Of each thing done it prints the longest turn of the window in milliseconds of the processor.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from mutants import mutant
from PySide6.QtCore import QEventLoop, Qt, QTimer

from keshiin_resources import path
from keshiin_ui.look.theme import LIGHT
from keshiin_ui.memory import Memory
from keshiin_ui.qt.application import application
from keshiin_ui.reading import Given
from keshiin_ui.window.window import Window

BEAT_MS, REST_MS = 5, 1_000


class Turns:
    """The longest time that the window's thread worked without coming back to its timer."""

    def __init__(self) -> None:
        self._timer = QTimer(interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self.longest, self._used = 0.0, process_time()
        self._timer.start()

    def _beat(self) -> None:
        used = process_time()
        self.longest, self._used = max(self.longest, used - self._used), used

    def until(self, done: Callable[[], bool], what: str) -> None:
        """Work until that is so, and a second on; print the longest turn."""
        self.longest, self._used = 0.0, process_time()
        while not done():
            rest(BEAT_MS)
        rest(REST_MS)
        print(f"{what}: {1000 * self.longest:.0f} ms")


def rest(milliseconds: int) -> None:
    """Let the window work for so long."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def mailbox(folder: Path, count: int) -> Path:
    """A mailbox of so many mutants."""
    seeds = [each.read_bytes() for each in sorted(path("samples").glob("*.eml"))]
    box = folder / "box.mbox"
    with box.open("wb") as file:
        for number in range(count):
            quoted = re.sub(rb"(?m)^From ", b">From ", mutant(seeds, number))
            file.write(b"From x Mon Jan  1 00:00:00 2024\n" + quoted + b"\n\n")
    return box


def main(count: int) -> None:
    """Open the mailbox, stop at a third, open a line, read on to half, open another file."""
    application()
    with TemporaryDirectory() as folder:
        window = Window(Memory(str(Path(folder) / "window.ini")), "ja", LIGHT)
        window.resize(1280, 800)
        window.show()
        shown: list[object] = []
        window.shown.connect(lambda: shown.append(True))
        turns = Turns()
        window.open((Given(path=str(mailbox(Path(folder), count))),))
        turns.until(lambda: bool(shown) and not window.slices.busy, "the first message, panes made")
        messages = window.opening._messages
        bar = messages.progress.bar
        turns.until(lambda: bar.value() >= bar.maximum() // 3, "read to a third")
        messages.progress.stop.click()
        turns.until(messages.rest.isVisible, "stopped")
        print(messages.heading.text(), messages.foot.text(), sep="\n")
        shown.clear()
        messages.view.setCurrentIndex(messages.model.index(messages.model.rowCount() - 1))
        turns.until(lambda: bool(shown), "a line opened")
        messages.rest.click()
        turns.until(lambda: bar.value() >= bar.maximum() // 2, "read on to half")
        shown.clear()
        window.open((Given(path=str(path("samples", "hoster-notice.eml"))),))
        turns.until(lambda: bool(shown), "another file in its place")
        window.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
