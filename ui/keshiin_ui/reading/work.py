"""The door off the window's thread: another process reads and analyses, its answers are signals."""

from __future__ import annotations

from dataclasses import dataclass
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Literal, cast

from PySide6.QtCore import QObject, Signal

from keshiin_ui.reading import Given, Opened, Terms, failure
from keshiin_ui.reading.lasting import Lasting
from keshiin_ui.reading.process import Ended, ReadingProcess
from keshiin_ui.turns.gate import Gate

if TYPE_CHECKING:
    from keshiin.analysis import Analysis
    from keshiin.identity.model import Checked
    from keshiin.lookup.model import Lookup

Task = Literal["open", "add", "batch", "show", "beside", "judge"]
NEWEST: frozenset[Task] = frozenset({"open", "add", "show"})
"""Tasks that bring a message to the screen, where only the newest one's counts."""
FAREWELL_S = 2.0


@dataclass(frozen=True, slots=True)
class Request:
    """One question to the reading process. ``listing`` counts the lists, ``number`` all questions.

    ``reply`` is where another thread waits for the answer, None where it comes as a signal.
    """

    task: Task
    arguments: tuple[object, ...]
    name: str = ""
    listing: int = 0
    number: int = 0
    reply: SimpleQueue[Opened] | None = None


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
        self._gate = Gate()
        self._process = ReadingProcess()
        self._lasting = Lasting(self._process)
        self._requests: SimpleQueue[Request | None] = SimpleQueue()
        self._thread: Thread | None = None
        self._listing = self._number = self._newest = self._waiting = 0
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
        self._ask("open", (given, terms), _name(given))

    def add(self, given: tuple[Given, ...]) -> None:
        """Put more behind the list."""
        self._ask("add", (given,), _name(given))

    def show(self, given: Given, terms: Terms, border_hop: int | None = None) -> None:
        """Bring one message alone."""
        self._ask("show", (given, terms, border_hop), _name((given,)))

    def read_beside(self, given: Given, terms: Terms) -> None:
        """Bring a message to compare with."""
        self._ask("beside", (given, terms), _name((given,)))

    def judge(
        self, before: Analysis, lookups: tuple[Lookup, ...], checked: tuple[Checked, ...], places: str
    ) -> Opened:
        """A message judged again with more facts; for threads other than the window's, since it waits."""
        reply: SimpleQueue[Opened] = SimpleQueue()
        self._requests.put(Request("judge", (before, lookups, checked, places), reply=reply))
        return reply.get()

    def go_on(self) -> None:
        """Bring the list's next lines."""
        self._ask("batch", (), "")

    def drop(self) -> None:
        """Bring nothing more of what was asked for, and no further lines of the list."""
        self._listing += 1

    def close(self) -> None:
        """End the process, when the window closes."""
        self._gate.shut()
        self._process.close()
        self._requests.put(None)
        if self._thread is not None:
            self._thread.join(FAREWELL_S)

    def _ask(self, task: Task, arguments: tuple[object, ...], name: str) -> None:
        self.start()
        self._number += 1
        self._waiting += 1
        if task in NEWEST:
            # Known before the other thread gets the question, which it would else take for an outdated one.
            self._newest = self._number
        self._requests.put(Request(task, arguments, name, self._listing, self._number))

    def _deliver(self, request: Request, answer: object) -> None:
        self._waiting -= 1
        if request.task == "beside":
            self.beside.emit(answer)
        elif request.listing != self._listing:
            return
        elif request.task == "batch":
            self.listed.emit(answer)
        elif request.task == "add":
            self.added.emit(answer)
        elif request.number == self._newest:
            self.opened.emit(answer)

    def _run(self) -> None:
        """On the other thread: one question after the other, without those that nobody waits for."""
        self._process.start()
        while (request := self._requests.get()) is not None:
            _load_suffixes()
            answer = None if self._unwanted(request) else self._answer(request)
            if request.reply is not None:
                request.reply.put(cast("Opened", answer))
            else:
                self._gate.signal(self._answered, request, answer)
            self._process.prepare()
        self._process.close()

    def _answer(self, request: Request) -> object:
        """What comes of a question; where the process ended at it, a refusal that says so."""
        try:
            if request.task in ("show", "beside", "judge"):
                return self._process.ask(request.task, *request.arguments)
            return getattr(self._lasting, request.task)(*request.arguments)
        except Ended as ended:
            return Opened(refusals=(failure(request.name, ended.why),))

    def _unwanted(self, request: Request) -> bool:
        if request.task in ("beside", "judge"):
            return False
        return request.listing != self._listing or self._superseded(request)

    def _superseded(self, request: Request) -> bool:
        return request.task == "show" and request.number != self._newest


def _load_suffixes() -> None:
    """Read the list of suffixes here, so that the first name on the window's thread finds it ready.

    The name is one that only the whole list can tell: for most, the ends of its rules are enough.
    """
    from keshiin.domains import registrable

    registrable("example.co.jp")


def _name(given: tuple[Given, ...]) -> str:
    first = next(iter(given), Given())
    return first.place.path if first.place else first.path
