"""The small pictures of the guide: a mail program in a few strokes, drawn to the size of the text."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from keshiin_ui.guide.sketch import Sketch
from keshiin_ui.guide.ways import Move
from keshiin_ui.look.fonts import font
from keshiin_ui.look.theme import Theme

WIDTH_EM, HEIGHT_EM = 17.0, 9.0


class Drawing(QWidget):
    """One picture, drawn to the size of the text; the words beside it say the same.

    One that may give way shrinks where it has less room, rather than lose what stands at its right.
    """

    def __init__(
        self, move: Move, opened: str, chosen: str, theme: Theme, *, gives_way: bool = False
    ) -> None:
        super().__init__()
        self._move, self._opened, self._chosen, self._theme = move, opened, chosen, theme
        across = QSizePolicy.Policy.Maximum if gives_way else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        em = _em()
        return QSize(round(WIDTH_EM * em), round(HEIGHT_EM * em))

    def minimumSizeHint(self) -> QSize:
        whole = self.sizeHint()
        return QSize(whole.width() // 2, whole.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font("tiny"))
        whole = self.sizeHint()
        painter.scale(self.width() / whole.width(), self.width() / whole.width())
        area = QRectF(0, 0, whole.width(), whole.height()).adjusted(1, 1, -1, -1)
        sketch = Sketch(painter, self._theme, area, _em())
        scenes = {
            "drag": sketch.drag, "menu": sketch.menu, "dots": sketch.dots, "select": sketch.select,
            "box": sketch.box, "paste": sketch.paste, "phone": sketch.phone, "settings": sketch.box,
        }  # fmt: skip
        scenes[self._move.scene](self._opened, self._chosen)


def _em() -> float:
    """The height of the text in the pictures, in pixels."""
    return QFontMetricsF(font("tiny")).ascent() * 1.05
