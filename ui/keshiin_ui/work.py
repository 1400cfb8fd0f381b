"""The door off the window's thread: another process reads and analyses, its answers are signals."""

from __future__ import annotations

from dataclasses import dataclass
from queue import SimpleQueue
from threading import Thread
from typing import Literal, cast

from PySide6.QtCore import QObject, QTimer, Signal

from keshiin.domains import registrable
from keshiin_ui.reading import Batch, Given, Opened, Terms, failed
from keshiin_ui.reading_process import ReadingProcess

Task = Literal["open", "add", "batch", "show", "beside"]
PATIENCE_MS = 30_000
FAREWELL_S = 2.0


@dataclass(frozen=True, slots=True)
class Request:
    """One question to the reading process. ``listing`` counts the lists, ``number`` all questions."""

    task: Task
    arguments: tuple[object, ...]
    name: str
    listing: int
    number: int


class Work(QObject):
    """``opened`` brings a message to show, ``added`` one that joins the list, ``listed`` more of its lines.

    ``beside`` brings one that was asked for to be compared with, and leaves screen and list alone.
    Of messages that were asked for one after the other only the newest comes; of a list only the present one.
    """

    opened = Signal(object)
    added = Signal(object)
    listed = Signal(object)
    beside = Signal(object)

    _answered = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process = ReadingProcess()
        self._requests: SimpleQueue[Request | None] = SimpleQueue()
        self._thread: Thread | None = None
        self._listing = self._number = self._newest = self._waiting = 0
        self._patience = QTimer(self, interval=PATIENCE_MS, singleShot=True)
        self._patience.timeout.connect(self._process.kill)
        self._answered.connect(self._deliver)

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._waiting > 0

    def start(self) -> None:
        """Start the process, so that the first message finds it ready."""
        if self._thread is None:
            self._thread = Thread(target=self._run, name="reading", daemon=True)
            self._thread.start()

    def open(self, given: tuple[Given, ...], terms: Terms) -> None:
        """Begin a new list with its first message."""
        self._listing += 1
        self._newest = self._ask("open", (given, terms), _name(given))

    def add(self, given: tuple[Given, ...]) -> None:
        """Put more behind the list."""
        self._newest = self._ask("add", (given,), _name(given))

    def show(self, given: Given, terms: Terms, border_hop: int | None = None) -> None:
        """Bring one message alone."""
        self._newest = self._ask("show", (given, terms, border_hop), _name((given,)))

    def read_beside(self, given: Given, terms: Terms) -> None:
        """Bring a message to compare with."""
        self._ask("beside", (given, terms), _name((given,)))

    def go_on(self) -> None:
        """Bring the list's next lines."""
        self._ask("batch", (), "")

    def close(self) -> None:
        """End the process, when the window closes."""
        self._process.close()
        self._requests.put(None)
        if self._thread is not None:
            self._thread.join(FAREWELL_S)

    def _ask(self, task: Task, arguments: tuple[object, ...], name: str) -> int:
        self.start()
        self._number += 1
        self._waiting += 1
        if self._waiting == 1:
            self._patience.start()
        self._requests.put(Request(task, arguments, name, self._listing, self._number))
        return self._number

    def _deliver(self, request: Request, answer: object) -> None:
        self._waiting -= 1
        if self._waiting:
            self._patience.start()
        else:
            self._patience.stop()
        if request.task == "beside":
            self.beside.emit(answer if isinstance(answer, Opened) else failed(request.name))
            return
        if request.listing != self._listing:
            return
        if request.task == "batch":
            lost = Batch(refusals=failed(request.name).refusals, finished=True)
            self.listed.emit(answer if isinstance(answer, Batch) else lost)
            return
        opened = answer if isinstance(answer, Opened) else failed(request.name)
        if request.task == "add":
            self.added.emit(opened)
        elif request.number == self._newest:
            self.opened.emit(opened)

    def _run(self) -> None:
        """On the other thread: one question after the other, without those that nobody waits for."""
        self._process.start()
        # Read here, so that the first name on the window's thread finds the list of suffixes ready.
        registrable("example.jp")
        while (request := self._requests.get()) is not None:
            answer: object = None
            if request.task == "beside" or (
                request.listing == self._listing and not self._superseded(request)
            ):
                try:
                    answer = self._process.ask(request.task, *request.arguments)
                except EOFError:
                    answer = None
            self._answered.emit(request, answer)

    def _superseded(self, request: Request) -> bool:
        return request.task == "show" and request.number != self._newest


def _name(given: tuple[Given, ...]) -> str:
    first = next(iter(given), Given())
    return cast(str, first.place.path if first.place else first.path)
