"""Making and saving a file on another thread, so that the window never waits for it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, Signal

from keshiin.explain.model import Language
from keshiin.report.saving import NotSaved, save
from keshiin.texts import N_, filled, translate
from keshiin_ui.turns.gate import Gate

NOT_MADE = N_("This could not be made. Nothing was written.")


class Background(QObject):
    """Saves file after file; ``done`` hears on the window’s thread what went wrong ("": nothing)."""

    _finished = Signal(object, str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        # Threads of Python's own: of a runnable in Qt's pool two threads would let go, each in its own way.
        self._threads: list[Thread] = []
        self._gate = Gate()
        self._finished.connect(lambda done, fault: done(fault))

    def save(
        self, path: Path, make: Callable[[], bytes], done: Callable[[str], None], language: Language
    ) -> None:
        """Make the bytes and save them there; the reader has agreed to what it replaces."""

        def work() -> None:
            fault = ""
            try:
                save(path, make(), replace=True)
            except NotSaved as not_saved:
                fault = filled(language, not_saved.sentence, not_saved.values)
            # Whatever the making of a report meets, the reader is told and the window goes on.
            except Exception:  # noqa: BLE001
                fault = translate(language, NOT_MADE)
            self._gate.signal(self._finished, done, fault)

        self._threads = [thread for thread in self._threads if thread.is_alive()]
        self._threads.append(Thread(target=work, name="saving"))
        self._threads[-1].start()

    def wait(self) -> None:
        """Wait until nothing is under way."""
        for thread in self._threads:
            thread.join()
