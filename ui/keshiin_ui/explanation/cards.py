"""The cards of a message, one under the other."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from keshiin.explain.model import Card, Language
from keshiin_ui.explanation.card import CardFrame
from keshiin_ui.explanation.flow_text import FlowText
from keshiin_ui.label import PlainLabel
from keshiin_ui.selection import Selection
from keshiin_ui.theme import Theme
from keshiin_ui.view import View
from keshiin_ui.words import in_language


class Cards(QScrollArea):
    """The list of cards; ``chosen`` tells the card that the reader pressed."""

    chosen = Signal(object)
    term_wanted = Signal(str, QPoint)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._language: Language = "en"
        self._view: View | None = None
        self.frames: tuple[CardFrame, ...] = ()
        self._body = QWidget()
        self._body.setObjectName("cards")
        self._column = self._shown = QWidget(self._body)
        self._past: list[QWidget] = []
        whole = QVBoxLayout(self._body)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._shown)
        self.setWidget(self._body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().valueChanged.connect(lambda _: self.term_wanted.emit("", QPoint()))

    def show_analysis(self, view: View | None) -> None:
        """Show a message's cards, or nothing."""
        for _ in self.steps(view):
            pass

    def steps(self, view: View | None) -> Iterator[None]:
        """The same: first those that have room on the screen, painted at once, then a card a step.

        They end where others were begun meanwhile.
        """
        opened = {frame.card.number for frame in self.frames if frame.open} if self._same(view) else set()
        if self._column is not self._shown:
            self._past.append(self._column)
        column = self._column = QWidget(self._body)
        column.hide()
        self._view, self.frames = view, ()
        layout = QVBoxLayout(column)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(8)
        layout.addStretch(1)
        room = self.viewport().height()
        for card in view.cards if view else ():
            frame = self._frame(card, card.number in opened, column)
            layout.insertWidget(layout.count() - 1, frame)
            self.frames += (frame,)
            room -= frame.heightForWidth(self.viewport().width() - 24) + layout.spacing()
            if room <= 0 and self._shown is not column:
                self._turn_to(column)
            if self._shown is column:
                yield
            if self._column is not column:
                return
        if view is not None:
            self._add_border(layout, view)
        if self._shown is not column:
            self._turn_to(column)
        yield
        # Old cards take as long to go as new ones to come.
        while self._past:
            self._past.pop().deleteLater()
            yield

    def _turn_to(self, column: QWidget) -> None:
        """Bring new cards to the screen at once, before what else has to be shown of the message."""
        self._shown.hide()
        # In the size of a new widget every word would be set first in a line of its own.
        column.resize(self._shown.size())
        self._body.layout().replaceWidget(self._shown, column)
        self._past.append(self._shown)
        self._shown = column
        column.show()
        self.verticalScrollBar().setValue(0)
        self.viewport().repaint()

    def _frame(self, card: Card, opened: bool, column: QWidget) -> CardFrame:
        tone = self._view.card_tone(card) if self._view else "quiet"
        frame = CardFrame(card, tone, self._theme, self._language, opened, column)
        frame.pressed.connect(lambda number: self.chosen.emit(Selection("card", number)))
        frame.term_wanted.connect(self.term_wanted)
        return frame

    def select(self, selection: Selection | None) -> None:
        """Mark the cards that go with a selection, and show the first of them."""
        numbers = self._view.cards_of(selection) if self._view else frozenset()
        for frame in self.frames:
            frame.choose(frame.card.number in numbers)
        first = next((frame for frame in self.frames if frame.card.number in numbers), None)
        if first is not None:
            QTimer.singleShot(0, first, lambda: self.ensureWidgetVisible(first, 0, 12))

    def retranslate(self, language: Language) -> None:
        """Be named in that language; a message comes with a view of its own in each."""
        self._language = language
        self.setAccessibleName(in_language(language)("Explanation"))

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self._theme = theme
        for frame in self.frames:
            frame.set_theme(theme)
        for flow in self._body.findChildren(FlowText):
            flow.set_theme(theme)

    def _same(self, view: View | None) -> bool:
        return view is not None and self._view is not None and view.analysis is self._view.analysis

    def _add_border(self, layout: QVBoxLayout, view: View) -> None:
        if not view.explanation.border_why:
            return
        tr = in_language(self._language)
        box = QWidget(layout.parentWidget())
        inner = QVBoxLayout(box)
        inner.setContentsMargins(12, 4, 12, 0)
        inner.setSpacing(2)
        inner.addWidget(
            PlainLabel(tr("Why the border is there"), "small", bold=True, name="quiet", parent=box)
        )
        why = FlowText(self._theme, "small", quiet=True, parent=box)
        why.set_text(view.explanation.border_why)
        why.term_wanted.connect(self.term_wanted)
        inner.addWidget(why)
        layout.insertWidget(layout.count() - 1, box)
