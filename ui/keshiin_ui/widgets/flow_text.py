"""A paragraph of pieces: values as chips in the line, glossary terms underlined and explained."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from keshiin.explain.model import Piece, Text, plain
from keshiin_ui.look.fonts import Role, font, give_role
from keshiin_ui.look.theme import Theme
from keshiin_ui.widgets.chips import on_chips
from keshiin_ui.widgets.text_shape import USUAL_WIDTH, TextShape

CHIP_ROLE = {"title": "mono", "body": "mono", "display": "mono_display"}
CHIP_REACH, CHIP_CURVE = 0.75, 3.0
"""How much of the room beside its letters a chip takes, and the rounding of its corners."""


class FlowText(QWidget):
    """A paragraph that wraps.

    ``term_wanted`` asks for a glossary term to be explained at a point of the screen, "" takes that back.
    With the focus on it, the arrow keys walk over its values and terms, and Copy takes the marked one.
    """

    term_wanted = Signal(str, QPoint)

    def __init__(
        self,
        theme: Theme,
        role: Role = "body",
        *,
        quiet: bool = False,
        bold: bool | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._role, self._quiet, self._bold = theme, role, quiet, bold
        self._marked: int | None = None
        self._text: Text = ()
        self._pieces: Text = ()
        self._wanted = 0
        self._shaped: TextShape | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMouseTracking(True)
        give_role(self, role, bold)

    def set_text(self, text: Text) -> None:
        """Show a text."""
        self._marked = None
        self._text, self._pieces, self._shaped = text, on_chips(text), None
        self.setAccessibleName(plain(text))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if self._stops() else Qt.FocusPolicy.NoFocus)
        self.updateGeometry()
        self.update()

    def take_role(self, role: Role) -> None:
        """Be set in the font of another role."""
        self._role, self._shaped = role, None
        give_role(self, role, self._bold)

    def begin_in(self, width: int) -> None:
        """Want that width, and be set in no other meanwhile: unlaid, a widget has some width of Qt's."""
        self._wanted = max(0, width)

    @property
    def natural_width(self) -> int:
        """The width of the text in one line, in pixels."""
        self._shape.height(self.width() if self.isVisible() else USUAL_WIDTH)
        return int(self._shape.natural_width()) + 8

    @property
    def baseline(self) -> float:
        """How far below the top the letters of the first line stand, in pixels."""
        self._shape.set_in(self.width())
        return self._shape.baseline()

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self._theme = theme
        self.update()

    def text(self) -> str:
        """The text as it reads, with the quotation marks that chips stand for."""
        return plain(self._text)

    @property
    def _shape(self) -> TextShape:
        if self._shaped is None:
            chip = font(CHIP_ROLE.get(self._role, "mono_small"), False)
            self._shaped = TextShape(self._pieces, font(self._role, self._bold), chip)
        return self._shaped

    def _stops(self) -> list[int]:
        return [place for place, piece in enumerate(self._pieces) if piece.kind != "plain"]

    def _mark(self, place: int | None) -> None:
        self._marked = place
        self._explain(place)
        self.update()

    def _explain(self, place: int | None) -> None:
        piece = None if place is None else self._shape.text[place]
        if piece is not None and piece.kind == "term" and place is not None:
            self._shape.set_in(self.width())
            area = next(self._shape.areas(place), QRectF())
            self.term_wanted.emit(piece.term, self.mapToGlobal(area.bottomLeft().toPoint()))
        else:
            self.term_wanted.emit("", QPoint())

    def _chip(self, area: QRectF) -> QRectF:
        """The ground of a value: its area holds the room at its right, and not that at its left."""
        reach, room = CHIP_REACH * self._shape.chip_room, self._shape.chip_room
        return area.adjusted(-reach, 1.0, reach - room, -1.0)

    def _paint_ground(self, painter: QPainter, piece: Piece, area: QRectF, marked: bool) -> None:
        if piece.kind == "value":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.raised))
            painter.drawRoundedRect(self._chip(area), CHIP_CURVE, CHIP_CURVE)
        elif piece.kind == "term":
            line = area.adjusted(0, 0, 0, -1)
            painter.setPen(QPen(QColor(self._theme.accent), 1.3, Qt.PenStyle.DotLine))
            painter.drawLine(line.bottomLeft(), line.bottomRight())
        if marked:
            painter.setPen(QPen(QColor(self._theme.focus), 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self._chip(area), CHIP_CURVE, CHIP_CURVE)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return int(self._shape.height(width) + 0.999)

    def sizeHint(self) -> QSize:
        width = self._wanted or min(self.natural_width, USUAL_WIDTH)
        known = self.isVisible() and not self._wanted
        return QSize(width, self.heightForWidth(self.width() if known else width))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, 10)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_shaped"):
            self._shaped = None
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._shape.set_in(self.width())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, piece in enumerate(self._shape.text):
            if piece.kind != "plain":
                for area in self._shape.areas(place):
                    self._paint_ground(painter, piece, area, self.hasFocus() and place == self._marked)
        painter.setPen(QColor(self._theme.quiet if self._quiet else self._theme.text))
        self._shape.draw(painter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        stops = self._stops()
        step = {Qt.Key.Key_Right.value: 1, Qt.Key.Key_Left.value: -1}.get(event.key(), 0)
        if event.matches(QKeySequence.StandardKey.Copy):
            marked = None if self._marked is None else self._shape.text[self._marked].text
            QGuiApplication.clipboard().setText(marked or self.text())
        elif step and self._marked in stops:
            self._mark(stops[(stops.index(self._marked) + step) % len(stops)])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._mark(next(iter(self._stops()), None))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._mark(None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._shape.set_in(self.width())
        self._explain(self._shape.place_at(QPointF(event.position())))
        event.ignore()

    def leaveEvent(self, event: QEvent) -> None:
        self._explain(None)
        super().leaveEvent(event)
