"""The list of messages: what was read, what is of one kind, search, order, and the lines themselves."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QListView, QPushButton, QVBoxLayout

from keshiin.explain.model import Language
from keshiin.listing import Entry
from keshiin_ui.look.fonts import give_role
from keshiin_ui.look.theme import Theme
from keshiin_ui.messages.chosen import ChosenLine
from keshiin_ui.messages.counts import heading, lacking
from keshiin_ui.messages.filters import Filters
from keshiin_ui.messages.heaps import Heaps
from keshiin_ui.messages.model import MessageModel
from keshiin_ui.messages.order import Order, Wanted
from keshiin_ui.messages.progress import Progress
from keshiin_ui.messages.row import Row
from keshiin_ui.messages.story_button import StoryButton
from keshiin_ui.reading import Batch, Given
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.label import PlainLabel


class MessageList(QFrame):
    """``chosen`` tells how to ask for a message, ``more_wanted`` that the list can take its next lines.

    ``story_wanted`` asks for what the notices of returned mail say together, in a language.
    """

    chosen = Signal(object)
    more_wanted = Signal()
    story_wanted = Signal(object, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("messages")
        self._language: Language = "en"
        self._reading = self._paused = self._full = self._stopped = False
        self._passed = 0
        self.model = MessageModel()
        self.heading = PlainLabel(role="body", bold=True)
        self.progress, self.heaps, self.filters = Progress(), Heaps(), Filters(theme)
        self.story = StoryButton()
        self.foot = PlainLabel(role="small", wrap=True, name="quiet")
        self.rest = QPushButton()
        self.rest.setObjectName("footButton")
        give_role(self.rest, "small")
        self.view = QListView()
        self.row = Row(self.model, theme)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        self.view.setModel(self.model)
        self.view.setItemDelegate(self.row)
        self.view.setUniformItemSizes(True)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setMouseTracking(True)
        give_role(self.view, "body")
        self.heading.setContentsMargins(12, 8, 12, 0)
        self.foot.setContentsMargins(12, 4, 12, 8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for part in (self.heading, self.progress, self.story, self.heaps, self.filters):
            layout.addWidget(part)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.foot)
        below = QHBoxLayout()
        below.setContentsMargins(12, 0, 12, 0)
        below.addWidget(self.rest)
        below.addStretch(1)
        layout.addLayout(below)
        layout.addSpacing(4)
        self.setMinimumWidth(240)

    def _connect(self) -> None:
        self.progress.paused.connect(self._pause)
        self.progress.stopped.connect(self.stop)
        self.rest.clicked.connect(self._read_rest)
        self.filters.changed.connect(self._want)
        self.filters.ordered.connect(self._order)
        self.heaps.wanted.connect(lambda _: self._want())
        self.story.wanted.connect(lambda story: self.story_wanted.emit(story, self._language))
        self._chosen = ChosenLine(self.view, self.model)
        self._chosen.rested.connect(lambda line: self.chosen.emit(self.model.lines[line][0]))

    @property
    def reading(self) -> bool:
        """Whether more lines are to come."""
        return self._reading

    def begin(self) -> None:
        """Start a new list."""
        self._reading = self._paused = self._full = self._stopped = False
        self._passed = 0
        self._chosen.forget()
        self.filters.reset()
        self.heaps.tell(())
        self.story.tell(None)
        self.model.clear()
        self.progress.begin()
        self._tell()

    def put(self, given: Given, entry: Entry | None, line: int) -> None:
        """Take the line of a message that is on the screen, and choose it."""
        self.model.take([(given, entry)] if entry else [], [] if entry else [line])
        self.model.settle()
        self.choose(line)
        self._tell()

    def go_on(self) -> None:
        """Say that more lines are to come, and ask for them."""
        if not self._full:
            self._reading, self._stopped = True, False
            self._tell()
            self._ask()

    def take(self, batch: Batch) -> None:
        """Take the next lines, and ask for those after them."""
        top = self._chosen.top()
        self.model.take(batch.lines, batch.copies)
        if batch.finished or self._paused or self._stopped:
            self.model.settle()
        if batch.kinds is not None:
            self.heaps.tell(batch.kinds)
        if batch.finished:
            self.story.tell(batch.story)
        self._passed, self._full = batch.passed, batch.full
        if batch.finished:
            # It may have been on its way when the reader stopped.
            self._reading = self._stopped = False
        self._chosen.keep()
        self._chosen.stay(top)
        self._tell(batch.done)
        if not self._paused:
            self._ask()

    def stop(self) -> None:
        """Read no further."""
        self.model.settle()
        self._stopped, self._reading = self._reading, False
        self._tell()

    def _read_rest(self) -> None:
        """Go on where the reader stopped, also if he had paused before."""
        self.progress.pause.setChecked(False)
        self.go_on()
        self.view.setFocus()

    def choose(self, line: int) -> None:
        """Mark the line of the message that is on the screen."""
        self._chosen.choose(line)

    def foremost(self) -> int | None:
        """The line at the top, where that is more doubtful than the one that is chosen."""
        self.model.settle()
        return self.model.more_doubtful_than(self._chosen.line)

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self.row.theme = theme
        self.view.viewport().update()

    def retranslate(self, language: Language) -> None:
        """Say everything in that language."""
        self._language = self.row.language = language
        tr = in_language(language)
        self.setAccessibleName(tr("Messages"))
        self.view.setAccessibleName(tr("Messages"))
        self.model.retranslate(language)
        self.rest.setText(tr("Read the rest"))
        for part in (self.progress, self.story, self.heaps, self.filters):
            part.retranslate(language)
        self.view.viewport().update()
        self._tell()

    def _ask(self) -> None:
        if self._reading and not self._paused:
            self.more_wanted.emit()

    def _pause(self, paused: bool) -> None:
        self._paused = paused
        if paused:
            self.model.settle()
        self._ask()

    def _want(self) -> None:
        wanted = Wanted(self.filters.words.text(), self.filters.chosen_levels, self.heaps.members)
        self.model.want(wanted)
        self._chosen.keep()
        self._tell()

    def _order(self, order: Order) -> None:
        self.model.sort_by(order)
        self._chosen.keep()

    def _tell(self, done: float | None = None) -> None:
        tr, model = in_language(self._language), self.model
        count, shown = len(model.lines), model.rowCount() + len(model.waiting)
        self.heading.setText(heading(shown, count, tr))
        self.filters.count(model.levels)
        self.progress.setVisible(self._reading)
        if done is not None:
            self.progress.tell(done)
        copies = sum(model.copies.values())
        lines = lacking(copies, self._passed, self._stopped, self._full, tr)
        self.foot.setText("\n".join(lines))
        self.foot.setVisible(bool(lines))
        self.rest.setVisible(self._stopped)
