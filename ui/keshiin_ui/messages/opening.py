"""What is open: one message on the screen, perhaps a list at the left, and the way of new ones to both."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from keshiin.settings import Settings
from keshiin_ui.messages.untouched import Untouched
from keshiin_ui.reading import Batch, Given, Opened, Terms
from keshiin_ui.reading.work import Work

if TYPE_CHECKING:
    from keshiin.analysis import Analysis
    from keshiin.explain.model import Explanation, Language
    from keshiin_ui.messages.panel import MessageList


class Opening(QObject):
    """``shown`` tells what to show; ``refused`` refusals that came while the list was read.

    ``expected`` tells that a message is on its way. The list is asked for when the first one has come,
    which waits for its desk: ``at_desk`` does what it is given as soon as that stands.
    """

    expected = Signal()
    shown = Signal(object)
    refused = Signal(object)

    def __init__(
        self,
        work: Work,
        messages: Callable[[], MessageList],
        at_desk: Callable[[Callable[[], object]], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._work, self._list = work, messages
        self.terms = Terms()
        self.current = Opened()
        self._given: tuple[Given, ...] = ()
        self._waiting = 0
        self._asked: dict[Given, Opened] = {}
        self._untouched = Untouched(parent)
        # The line that a more doubtful one is about to take the place of, while that is on its way.
        self._replaced_at: int | None = None
        self._staying = False
        work.opened.connect(lambda opened: at_desk(lambda: self.take(opened)))
        work.added.connect(lambda opened: at_desk(lambda: self._take_added(opened)))
        work.listed.connect(self._take_lines)

    @property
    def _messages(self) -> MessageList:
        return self._list()

    @property
    def settings(self) -> Settings:
        """What the reader has told of himself."""
        return self.terms.settings

    def open(self, given: tuple[Given, ...]) -> None:
        """Open these in place of what is open."""
        if given:
            self._given = given
            self._asked.clear()
            self._wait()
            self._work.open(given, self.terms)

    def add(self, given: tuple[Given, ...]) -> None:
        """Open these beside what is open."""
        if self.current.analysis is None:
            self.open(given)
        elif given:
            self._given += given
            self._wait()
            self._work.add(given)

    def show(self, given: Given, border_hop: int | None = None) -> None:
        """Show a message of the list, or the one on the screen with the reader's word for its border."""
        self._wait()
        self._work.show(given, self.terms, border_hop)

    def draw_border(self, hop: int | None) -> None:
        """Judge the message on the screen anew, the reader's side going down to that hop."""
        if self.current.given is not None:
            self._asked.pop(self.current.given, None)
            self.show(self.current.given, hop)

    def go_inside(self, place: int) -> None:
        """Show a message inside the one on the screen, by its place there from 0."""
        given = self.current.given
        if given is not None:
            self.show(replace(given, inside=(*given.inside, place)))

    def go_outside(self) -> None:
        """Show the message around the one on the screen."""
        given = self.current.given
        if given is not None and given.inside:
            self.show(replace(given, inside=given.inside[:-1]))

    def judge_anew(self) -> None:
        """Judge what is open under the present terms."""
        self._asked.clear()
        if self.current.given is None:
            return
        if self._messages.isHidden():
            self.show(self.current.given)
        else:
            self.open(self._given)

    def judge_again(
        self, before: Analysis, analysis: Analysis, explanations: Mapping[Language, Explanation]
    ) -> None:
        """Show a message as it was judged with more facts, if it is still on the screen, and keep that."""
        if self.current.analysis is not before:
            return
        after = replace(self.current, analysis=analysis, explanations=explanations, refusals=())
        if after.given is not None:
            self._asked[after.given] = after
        self._show(after)

    def stay(self) -> None:
        """Let the message on the screen stay there, since the reader has begun to do something with it."""
        self._untouched.touch()
        if self._replaced_at is not None:
            self._staying = True

    def close(self) -> None:
        """Close what is open, and what is on its way."""
        self._given = ()
        self._untouched.end()
        self._work.drop()
        self.take(Opened())

    def take(self, opened: Opened) -> None:
        """Take a message from the front of a new list, or one that was asked for alone."""
        self._stop_waiting()
        replaced, staying = self._replaced_at, self._staying
        self._replaced_at, self._staying = None, False
        if staying and replaced is not None:
            self._messages.choose(replaced)
            return
        if opened.line is None and opened.given is not None:
            opened = self._asked.get(opened.given, opened)
        if opened.line is not None:
            self._messages.begin()
            self._messages.setVisible(opened.more)
            self._untouched.end()
            if opened.more:
                self._untouched.begin()
                # The first part that could take it is the search, which would swallow the reader's keys.
                self._messages.view.setFocus()
            if opened.given is not None:
                self._messages.put(opened.given, opened.entry, opened.line)
        elif opened.analysis is None and not opened.refusals:
            self._messages.begin()
            self._messages.hide()
        self._show(opened)
        if opened.more:
            self._messages.go_on()

    def _take_added(self, opened: Opened) -> None:
        self._stop_waiting()
        if opened.line is not None and opened.given is not None:
            self._messages.put(opened.given, opened.entry, opened.line)
            self._messages.setVisible(True)
        self._show(opened)
        if opened.more:
            self._messages.go_on()

    def _take_lines(self, batch: Batch) -> None:
        self._messages.take(batch)
        if batch.refusals:
            self.refused.emit(batch.refusals)
        if self._untouched.begun and (batch.finished or self._untouched.late):
            self._begin_with_the_most_doubtful()

    def _begin_with_the_most_doubtful(self) -> None:
        """Show what the reader will want to see first of a new list, where he has done nothing yet."""
        foremost = self._messages.foremost()
        if self._untouched.end() and foremost is not None and not self._waiting:
            line = self.current.line
            self._messages.choose(foremost)
            self.show(self._messages.model.lines[foremost][0])
            self._replaced_at = line

    def _show(self, opened: Opened) -> None:
        kept = self.current
        if opened.analysis is None and opened.refusals:
            opened = replace(kept, refusals=opened.refusals)
        self.current = opened
        self.shown.emit(opened)

    def _wait(self) -> None:
        self._replaced_at, self._staying = None, False
        self._waiting += 1
        self.expected.emit()
        if self._waiting == 1:
            QGuiApplication.setOverrideCursor(Qt.CursorShape.BusyCursor)

    def _stop_waiting(self) -> None:
        if self._waiting:
            QGuiApplication.restoreOverrideCursor()
        self._waiting = 0
