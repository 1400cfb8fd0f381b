"""Messages dropped on a running window: milliseconds until the explanation is painted. Usage: FOLDER FILE…"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QWidget

from keshiin_ui.app import application
from keshiin_ui.memory import Memory
from keshiin_ui.reading import Given
from keshiin_ui.theme import LIGHT
from keshiin_ui.window import Window

LATEST_MS = 20_000


class Explained(QObject):
    """Ends a wait when the verdict and the explanation of a new message have been painted."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window, self._loop = window, QEventLoop()
        self._before: object = None
        application().installEventFilter(self)

    def wait(self, path: str) -> float:
        """Drop a file; how long it takes, in milliseconds."""
        self._before = self._window.opening.current
        start = perf_counter()
        self._window.open((Given(path=path),))
        QTimer.singleShot(LATEST_MS, self._loop.quit)
        self._loop.exec()
        return 1000 * (perf_counter() - start)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            new = self._window.opening.current
            explained = new.analysis is not None and new is not self._before
            if explained and self._window.workspace.explanation.isAncestorOf(watched):
                QTimer.singleShot(0, self._loop.quit)
        return False


def main(folder: str, *paths: str) -> None:
    """Print the 95th percentile and the median over the files; the first one warms up."""
    application()
    window = Window(Memory(f"{folder}/window.ini"), "ja", LIGHT, Path(folder) / "settings.toml")
    window.resize(1280, 800)
    window.show()
    window.work.start()
    watch = Explained(window)
    watch.wait(paths[0])
    times = sorted(watch.wait(path) for path in paths)
    print(json.dumps({"p95": times[int(len(times) * 0.95)], "p50": times[len(times) // 2]}), flush=True)
    window.work.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
