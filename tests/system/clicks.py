"""How long the window takes to answer clicks: a second thread says when, and waits for each tab to open."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QTabBar

from keshiin.analysis import Analysis
from keshiin.lookup.dns.names import Names
from keshiin.lookup.plan import questions
from keshiin.lookup.question import Question, Reply
from keshiin.lookup.real import Network
from keshiin.lookup.registries.web import Web
from keshiin.lookup.registries.whois import Whois
from keshiin.lookup.wrappers.cache import Cached
from keshiin.lookup.wrappers.manners import Limited
from keshiin_ui.window.window import Window
from servers.pace import FIFTY

PAUSE = 0.01
PATIENCE = 5.0


class Clicker(QObject):
    """Clicks on two tabs in turn for as long as ``busy`` says, and once more: what came last is painted then.

    Made and started on the window's own thread, which clicks when the second one signals: of an event that
    Python posts from there both let go, at once now and then.

    ``seconds`` is what the whole program worked from each click to its answer: what the click had to wait for
    where no other program takes the processor away. ``waited`` are the seconds by the clock on the wall.
    """

    _due = Signal(int)

    def __init__(self, tabs: QTabBar, busy: Callable[[], bool]) -> None:
        super().__init__()
        self.seconds: list[float] = []
        self.waited: list[float] = []
        self._tabs, self._busy = tabs, busy
        self._due.connect(self._click)
        self._opened = threading.Event()
        self._thread = threading.Thread(target=self._measure, args=(tabs.currentIndex(),), daemon=True)
        tabs.currentChanged.connect(lambda _: self._opened.set())

    def start(self) -> None:
        """Begin to click."""
        self._thread.start()

    @property
    def done(self) -> bool:
        """Whether the last click was answered, or was not in five seconds."""
        return not self._thread.is_alive()

    def _measure(self, at: int) -> None:
        last = False
        while not last:
            last = not self._busy()
            at = 1 - at if at in (0, 1) else 0
            self._opened.clear()
            began, worked = time.perf_counter(), time.process_time()
            self._due.emit(at)
            if not self._opened.wait(PATIENCE):
                self.seconds.append(PATIENCE)
                return
            self.seconds.append(time.process_time() - worked)
            self.waited.append(time.perf_counter() - began)
            time.sleep(PAUSE)

    def _click(self, at: int) -> None:
        spot = QPointF(self._tabs.tabRect(at).center())
        corner = QPointF(self._tabs.mapToGlobal(QPoint(0, 0)))
        for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
            button = Qt.MouseButton.LeftButton
            held = button if kind == QEvent.Type.MouseButtonPress else Qt.MouseButton.NoButton
            event = QMouseEvent(kind, spot, spot + corner, button, held, Qt.KeyboardModifier.NoModifier)
            QCoreApplication.sendEvent(self._tabs, event)


class Fifty:
    """The program's own network before a slow name server; ``count`` is how often it was asked."""

    def __init__(self, port: int, folder: Path) -> None:
        self._port, self._folder = port, folder
        self.rounds = self.count = 0
        self.forget()

    def forget(self) -> None:
        """Begin again with an empty memory."""
        self.rounds += 1
        names = Names(["127.0.0.1"], self._port)
        limited = Limited(Network(names, Web(names), Whois(names), ()))
        self._asker = Cached(limited, self._folder / f"{self.rounds}.sqlite3")

    def ask(self, question: Question) -> Reply:
        """The answer of the name server."""
        self.count += 1
        return self._asker.ask(question)


def fifty(analysis: Analysis, claimed: Sequence[str] = ()) -> tuple[Question, ...]:
    """The fifty addresses in the place of the plan of a message, which is made nevertheless."""
    questions(analysis, claimed)
    return FIFTY


def click_while_asking(window: Window, let: Callable[[Callable[[], bool]], None]) -> Clicker:
    """The clicks while fifty addresses are asked about and until what came of it is on the screen.

    ``let`` works until something is so.
    """
    online = window.online
    assert window.view is not None
    online.consent = None
    online.begin(window.view.analysis, "en")
    let(lambda: online.consent is not None)
    assert online.consent is not None
    online.consent.once.click()
    shown = threading.Event()
    told = window.shown.connect(shown.set)
    clicker = Clicker(window.workspace.left.tabBar(), lambda: not shown.is_set())
    clicker.start()
    let(lambda: clicker.done)
    window.shown.disconnect(told)
    return clicker
