"""A window from nothing to its first paint, and what it needs when idle. Usage: bare | keshiin FOLDER."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from time import process_time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QWidget

IDLE_MS = 1_500


class FirstPaint(QObject):
    """Notes the processor's time at the first paint of any widget, lets the process idle and ends it."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.found: dict[str, float] = {}
        app.installEventFilter(self)

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
        QApplication.quit()


def main(kind: str, folder: str) -> None:
    """Print seconds of the processor to the first paint and the idle process's memory in kilobytes."""
    if kind == "bare":
        app = QApplication([])
        window = QMainWindow()
        window.setCentralWidget(QLabel("Keshiin"))
        window.resize(1280, 800)
    else:
        from keshiin_ui.app import application
        from keshiin_ui.memory import Memory
        from keshiin_ui.theme import LIGHT
        from keshiin_ui.window import Window

        app = application()
        window = Window(Memory(f"{folder}/window.ini"), "ja", LIGHT, Path(folder) / "settings.toml")
    watch = FirstPaint(app)
    window.show()
    if kind != "bare":
        window.work.start()
    app.exec()
    print(json.dumps(watch.found), flush=True)


def _children(task: Path) -> list[str]:
    return (task / "children").read_text("ascii").split()


def _memory(process: str) -> int:
    """What the process holds, in kilobytes, what it shares with others included."""
    lines = Path(f"/proc/{process}/status").read_text("ascii").splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1])


if __name__ == "__main__":
    main(*sys.argv[1:])
