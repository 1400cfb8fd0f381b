"""The dot before an item of a list."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from keshiin_ui.look.fonts import font
from keshiin_ui.look.theme import Theme, Tone
from keshiin_ui.widgets.text_shape import pitch

WIDE, MIDDLE, RADIUS = 0.6, 0.25, 0.15
"""Its room, where its middle stands in that, and its size, as parts of a line's height."""


class Bullet(QWidget):
    """A dot in a tone's colour, as high as the first line of its item."""

    def __init__(self, theme: Theme, tone: Tone) -> None:
        super().__init__()
        self._theme, self._tone = theme, tone
        self.fit()

    def fit(self) -> None:
        """Be as high as a line is now."""
        line = pitch(font("body"))
        self.setFixedSize(QSize(round(WIDE * line), round(line)))

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.line(self._tone)))
        line = self.height()
        painter.drawEllipse(QPointF(MIDDLE * line, line / 2), RADIUS * line, RADIUS * line)
