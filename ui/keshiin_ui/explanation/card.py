"""One card: a numbered disc, a title, what was seen, and what it does not prove; more when it is open."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from keshiin.explain.model import Card, Language
from keshiin_ui.look.discs import draw_disc
from keshiin_ui.look.fonts import font
from keshiin_ui.look.theme import Theme, Tone
from keshiin_ui.panes.weights import number_tip, weight_words
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.flow_text import FlowText
from keshiin_ui.widgets.label import PlainLabel
from keshiin_ui.widgets.text_shape import pitch
from keshiin_ui.widgets.tip import as_tip

ABOVE, RIGHT, ARROW = 10, 14, 14
"""Around the words, and beside the title what the arrow takes."""


class CardFrame(QFrame):
    """A frame that tells one card after the other: to make one takes longer than to fill it.

    ``pressed`` tells the card's number; ``term_wanted`` passes on what its texts ask for.
    """

    pressed = Signal(int)
    term_wanted = Signal(str, QPoint)

    def __init__(
        self, card: Card, tone: Tone, theme: Theme, language: Language, open_: bool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(2)
        self.title = FlowText(theme, "title", parent=self)
        self.title.term_wanted.connect(self.term_wanted)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, ARROW, 0)
        head.addWidget(self.title)
        self._layout.addLayout(head)
        self.seen = self._add(FlowText(theme, parent=self))
        self.not_proof = self._add(FlowText(theme, "small", quiet=True, parent=self))
        self._mark = QWidget(self)
        self._more: QWidget | None = None
        self.tell(card, tone, language, open_)

    def tell(self, card: Card, tone: Tone, language: Language, open_: bool) -> None:
        """Tell this card from now on; it is not chosen."""
        self.card, self._tone, self._language = card, tone, language
        self._chosen = False
        self._layout.setContentsMargins(_left(), ABOVE, RIGHT, 12)
        for flow, text in (
            (self.title, card.title),
            (self.seen, card.seen),
            (self.not_proof, card.not_proof),
        ):
            flow.set_text(text)
            flow.setVisible(bool(text))
        tr = in_language(language)
        self._weight = weight_words(card, tr)
        self._mark.setToolTip(as_tip(number_tip(card, tr)))
        self._mark.setGeometry(0, 0, _left(), ABOVE + round(pitch(font("title"))))
        self.setAccessibleName(f"{card.number}. {self.title.text()}")
        self.setAccessibleDescription(f"{self._weight} {self.seen.text()}")
        self._drop_more()
        self.turn(open_)

    def begin_in(self, width: int) -> None:
        """Want that width, so that the texts are set in no other."""
        words = width - _left() - RIGHT
        self.title.begin_in(words - ARROW)
        for flow in (self.seen, self.not_proof):
            flow.begin_in(words)

    def choose(self, chosen: bool) -> None:
        """Show whether this card is the chosen one; a chosen card opens."""
        self._chosen = chosen
        if chosen:
            self.turn(True)
        self.update()

    def turn(self, open_: bool) -> None:
        """Show or hide why it matters and what to do."""
        self.open = open_
        if open_ and self._more is None:
            self._more = self._made_more()
            self._layout.addWidget(self._more)
        if self._more is not None:
            self._more.setVisible(open_)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self._theme = theme
        self.update()

    def _made_more(self) -> QWidget:
        """What only an open card shows; made when it opens first, since most cards stay closed."""
        tr, more = in_language(self._language), QWidget(self)
        inner = QVBoxLayout(more)
        inner.setContentsMargins(0, 8, 0, 0)
        inner.setSpacing(2)
        for heading, text in ((tr("Why it matters"), self.card.why), (tr("What to do"), self.card.do)):
            if text:
                inner.addWidget(PlainLabel(heading, "small", bold=True, name="accent", parent=more))
                flow = FlowText(self._theme, parent=more)
                flow.set_text(text)
                flow.term_wanted.connect(self.term_wanted)
                inner.addWidget(flow)
                inner.addSpacing(4)
        inner.addWidget(PlainLabel(self._weight, "small", wrap=True, name="quiet", parent=more))
        return more

    def _drop_more(self) -> None:
        more, self._more = self._more, None
        if more is not None:
            more.hide()
            more.deleteLater()

    def _add(self, flow: FlowText) -> FlowText:
        flow.term_wanted.connect(self.term_wanted)
        self._layout.addWidget(flow)
        return flow

    def _paint_arrow(self, painter: QPainter) -> None:
        reach = _radius() * 0.4
        x, y = self.width() - 10.0 - 2 * reach, ABOVE + pitch(font("title")) / 2
        step = -0.75 * reach if self.open else 0.75 * reach
        painter.setPen(QPen(QColor(self._theme.quiet), 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(x - reach, y - step / 2), QPointF(x, y + step / 2))
        painter.drawLine(QPointF(x, y + step / 2), QPointF(x + reach, y - step / 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self._theme.ink(self._tone)
        strong = self._chosen or self.hasFocus()
        painter.setPen(
            QPen(
                QColor(ink if self._chosen else self._theme.focus if strong else self._theme.edge),
                2 if strong else 1,
            )
        )
        painter.setBrush(QColor(self._theme.card))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        middle = QPointF(_left() / 2 + 1, ABOVE + pitch(font("title")) / 2)
        draw_disc(painter, middle, _radius(), self.card.number, self._tone, self._theme)
        self._paint_arrow(painter)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            if self._chosen:
                self.turn(not self.open)
            else:
                self.pressed.emit(self.card.number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self._chosen:
                self.turn(not self.open)
            else:
                self.pressed.emit(self.card.number)
        else:
            super().keyPressEvent(event)


def _radius() -> float:
    """The radius of the number's mark, by the size of the text."""
    return pitch(font("title")) * 0.43


def _left() -> int:
    """How far the words stand from the left edge."""
    return round(2 * _radius() + 24)
