"""The cards of a message, one under the other."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from keshiin.explain.model import Card, Language
from keshiin_ui.explanation.answer import Answer
from keshiin_ui.explanation.border_why import BorderWhy
from keshiin_ui.explanation.card import CardFrame
from keshiin_ui.look.theme import Theme
from keshiin_ui.panes.selection import Selection
from keshiin_ui.panes.view import View
from keshiin_ui.panes.weights import SHAPES
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.label import PlainLabel

MARGIN = 12
# Frames that stay for the next message, where the present one needs less.
SPARE = 24


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
        self._made: list[CardFrame] = []
        self._fillings = 0
        self._body = QWidget()
        self._body.setObjectName("cards")
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self._column.setSpacing(8)
        self.answer = Answer(theme, self._body)
        self.answer.term_wanted.connect(self.term_wanted)
        self._column.addWidget(self.answer)
        self._border = BorderWhy(theme, self._body)
        self._border.term_wanted.connect(self.term_wanted)
        self._column.addWidget(self._border)
        self.shapes = PlainLabel(role="small", wrap=True, name="quiet", parent=self._body)
        self.shapes.hide()
        self._column.addWidget(self.shapes)
        self._column.addStretch(1)
        self.setWidget(self._body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().valueChanged.connect(lambda _: self.term_wanted.emit("", QPoint()))

    def show_answer(self, shown: bool) -> None:
        """Say above the cards, too, what the message shows and what is not known; or leave it out."""
        self.answer.setVisible(shown)
        self.verticalScrollBar().setValue(0)

    def show_analysis(self, view: View | None) -> None:
        """Show a message's cards, or nothing."""
        for _ in self.steps(view):
            pass

    def steps(self, view: View | None) -> Iterator[None]:
        """The same: first those that have room on the screen, painted at once, then a card a step.

        They end where others were begun meanwhile.
        """
        same = view is not None and self._view is not None and view.analysis is self._view.analysis
        opened = {frame.card.number for frame in self.frames if frame.open} if same else set()
        if not same:
            self._let_go_of_focus()
        self._view, self.frames = view, ()
        self._border.hide()
        self.shapes.hide()
        self._fillings += 1
        mine, width = self._fillings, self.viewport().width() - 2 * MARGIN
        if view is not None:
            self.answer.tell(view.explanation)
        room = self.viewport().height() - 2 * MARGIN - self._taken_above(width)
        if room <= 0:
            # No card has room: what stands above them is all that the screen shows, without the old cards.
            self._turn()
            yield
            if self._fillings != mine:
                return
        for card in view.cards if view else ():
            frame = self._told(card, card.number in opened, width)
            self.frames += (frame,)
            if room <= 0:
                frame.show()
                self._lay_out(frame)
                yield
            else:
                room -= frame.heightForWidth(width) + self._column.spacing()
                if room <= 0:
                    self._turn()
                    yield
            if self._fillings != mine:
                return
        self._border.tell(view.explanation.border_why if view else (), self._language)
        self.shapes.setVisible(bool(self.frames))
        if room > 0:
            self._turn()
        else:
            self._lay_out()
        self._order_focus()
        yield
        kept = SPARE if view else 0
        while len(self._made) > max(len(self.frames), kept):
            self._made.pop().deleteLater()
            yield

    def _taken_above(self, width: int) -> int:
        """How many pixels what stands above the cards takes of them."""
        if self.answer.isHidden():
            return 0
        return self.answer.heightForWidth(width) + self._column.spacing()

    def _told(self, card: Card, open_: bool, width: int) -> CardFrame:
        """The next frame, telling a card."""
        tone, place = self._view.card_tone(card) if self._view else "quiet", len(self.frames)
        if place < len(self._made):
            frame = self._made[place]
            frame.begin_in(width)
            frame.tell(card, tone, self._language, open_)
            return frame
        frame = CardFrame(card, tone, self._theme, self._language, open_, self._body)
        frame.begin_in(width)
        frame.hide()
        frame.pressed.connect(lambda number: self.chosen.emit(Selection("card", number)))
        frame.term_wanted.connect(self.term_wanted)
        self._made.append(frame)
        self._column.insertWidget(place + 1, frame)
        return frame

    def _order_focus(self) -> None:
        """Let Tab walk the cards from the top: made after the window, they stand behind all that it has."""
        before: QWidget = self
        for part in (self.answer, *self.frames, self._border):
            for each in (part, *part.findChildren(QWidget)):
                if each.focusPolicy() & Qt.FocusPolicy.TabFocus:
                    QWidget.setTabOrder(before, each)
                    before = each

    def _turn(self) -> None:
        """Bring what has been told to the screen at once, before what else has to be shown of the message."""
        for frame in self._made[len(self.frames) :]:
            frame.hide()
        for frame in self.frames:
            frame.show()
        self._lay_out(*self.frames)
        self.verticalScrollBar().setValue(0)
        self.viewport().repaint()

    def _lay_out(self, *frames: CardFrame) -> None:
        """Lay out at once what has been told: later, it would first be painted pressed into the old height.

        Not the window, which would have the other panes lay out the old message once more.
        """
        for part in (self.answer, self._border, *frames):
            part.updateGeometry()
        for part in (self, self._body, self.answer, self._border, *frames):
            QApplication.sendEvent(part, QEvent(QEvent.Type.LayoutRequest))

    def _let_go_of_focus(self) -> None:
        """A mark on the old message's card would stand on another's."""
        focused = QApplication.focusWidget()
        if focused is not None and self._body.isAncestorOf(focused):
            focused.clearFocus()

    def select(self, selection: Selection | None) -> None:
        """Mark the cards that go with a selection, and show the first of them."""
        numbers = self._view.cards_of(selection) if self._view else frozenset()
        for frame in self.frames:
            frame.choose(frame.card.number in numbers)
        first = next((frame for frame in self.frames if frame.card.number in numbers), None)
        if first is not None:
            QTimer.singleShot(0, first, lambda: self._bring(first))

    def _bring(self, frame: CardFrame) -> None:
        """Bring a card into sight: all of it, or its heading first where it is higher than the pane."""
        if frame.height() + MARGIN <= self.viewport().height():
            self.ensureWidgetVisible(frame, 0, MARGIN)
        else:
            # Qt would show its middle.
            self.verticalScrollBar().setValue(frame.y() - MARGIN)

    def retranslate(self, language: Language) -> None:
        """Be named in that language; a message comes with a view of its own in each."""
        self._language = language
        tr = in_language(language)
        self.setAccessibleName(tr("Explanation"))
        self.answer.retranslate(language)
        self.shapes.setText(" · ".join(tr(said) for said in SHAPES.values()))

    def set_theme(self, theme: Theme) -> None:
        """Make further cards in those colours."""
        self._theme = theme
