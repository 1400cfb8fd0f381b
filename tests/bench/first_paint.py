"""A window from nothing to its first paint, and what it needs when idle. Usage: bare | keshiin FOLDER.

Keshiin is started as its user starts it, by the program's own beginning; FOLDER takes what it remembers.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from time import process_time

IDLE_MS = 1_500


def watch_first_paint() -> None:
    """Note the processor's time at the first paint of any widget, let the process idle, print and end it."""
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication, QWidget

    class FirstPaint(QObject):
        def __init__(self, parent: QObject) -> None:
            super().__init__(parent)
            self.found: dict[str, float] = {}

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and not self.found and isinstance(watched, QWidget):
                self.found["paint"] = 0
                QTimer.singleShot(0, self._painted)
            return False

        def _painted(self) -> None:
            self.found["paint"] = process_time()
            QTimer.singleShot(IDLE_MS, self._idle)

        def _idle(self) -> None:
            children = [each for task in Path("/proc/self/task").iterdir() for each in _children(task)]
            self.found["memory"], self.found["worker"] = _memory("self"), sum(map(_memory, children))
            print(json.dumps(self.found), flush=True)
            os._exit(0)

    app = QApplication.instance()
    assert app is not None
    app.installEventFilter(FirstPaint(app))


def bare() -> None:
    """A window with one label."""
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    app = QApplication([])
    window = QMainWindow()
    window.setCentralWidget(QLabel("Keshiin"))
    window.resize(1280, 800)
    watch_first_paint()
    window.show()
    app.exec()


def keshiin(folder: str) -> None:
    """The program, in Japanese, with a folder of its own for a home."""
    os.environ.update(HOME=folder, LANG="ja_JP.UTF-8")
    for each in ("CONFIG", "CACHE", "STATE", "DATA"):
        os.environ[f"XDG_{each}_HOME"] = folder
    os.environ["XDG_RUNTIME_DIR"] = folder
    os.environ.pop("LC_ALL", None)
    from keshiin_ui.start import load_lightly

    load_lightly()
    from keshiin_ui.app import main
    from keshiin_ui.qt.application import application

    application()
    watch_first_paint()
    main([])


def _children(task: Path) -> list[str]:
    return (task / "children").read_text("ascii").split()


def _memory(process: str) -> int:
    """What the process holds, in kilobytes, what it shares with others included."""
    lines = Path(f"/proc/{process}/status").read_text("ascii").splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1])


if __name__ == "__main__":
    bare() if sys.argv[1] == "bare" else keshiin(sys.argv[2])
