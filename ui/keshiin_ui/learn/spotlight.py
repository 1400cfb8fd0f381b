"""The light on one pane: a frame around it, the others dimmed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from keshiin_ui.look.theme import Theme

SHADE, DIMMED = "#000000", 34
"""A dark veil, over light panes too: one in the colour of the paper takes most of the words' contrast."""
FRAME = 3.0
ROUND = 9.0


class Spotlight(QWidget):
    """Lies over a widget without taking its mouse or focus."""

    def __init__(self, over: QWidget, theme: Theme) -> None:
        super().__init__(over)
        self._theme = theme
        self._lit: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        over.installEventFilter(self)
        self.hide()

    @property
    def lit(self) -> QWidget | None:
        """The widget in the light."""
        return self._lit

    def shine(self, widget: QWidget | None) -> None:
        """Put a widget in the light; None lights everything again."""
        if self._lit is not None:
            self._lit.removeEventFilter(self)
        self._lit = widget
        if widget is not None:
            widget.installEventFilter(self)
        self._cover()
        self.setVisible(widget is not None)

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self._theme = theme
        self.update()

    def area(self) -> QRect:
        """Where the light falls, in this widget."""
        if self._lit is None:
            return self.rect()
        return QRect(self._lit.mapTo(self.parentWidget(), QPoint(0, 0)), self._lit.size())

    def _cover(self) -> None:
        self.setGeometry(self.parentWidget().rect())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        light = QRectF(self.area())
        hole, all_of_it = QPainterPath(), QPainterPath()
        hole.addRoundedRect(light, ROUND, ROUND)
        all_of_it.addRect(QRectF(self.rect()))
        shade = QColor(SHADE)
        shade.setAlpha(DIMMED)
        painter.fillPath(all_of_it.subtracted(hole), shade)
        painter.setPen(QPen(QColor(self._theme.accent), FRAME))
        painter.drawRoundedRect(light.adjusted(1, 1, -1, -1), ROUND, ROUND)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.LayoutRequest):
            self._cover()
        return super().eventFilter(watched, event)
