"""The small panel that explains a word beside it, and what makes Qt's own tool tips show plain text."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from keshiin_ui.widgets.label import PlainLabel

WIDTH = 340


class Tip(QFrame):
    """A title and a few lines, floating over the window without taking the focus."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("tip")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._title = PlainLabel(role="body", bold=True)
        self._lines = PlainLabel(role="small", wrap=True)
        self._lines.setFixedWidth(WIDTH - 24)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(4)
        layout.addWidget(self._title)
        layout.addWidget(self._lines)
        self.hide()

    def tell(self, title: str, lines: str, point: QPoint) -> None:
        """Show a title and lines below a point of the screen, inside the window."""
        self._title.setText(title)
        self._lines.setText(lines)
        self._lines.setMinimumHeight(self._lines.heightForWidth(WIDTH - 24))
        self.setFixedWidth(WIDTH)
        self.adjustSize()
        window = self.parentWidget()
        place = QRect(window.mapFromGlobal(point) + QPoint(0, 6), self.size())
        inside = window.rect().adjusted(8, 8, -8, -8)
        place.moveLeft(max(inside.left(), min(place.left(), inside.right() - place.width())))
        if place.bottom() > inside.bottom():
            place.moveBottom(window.mapFromGlobal(point).y() - 26)
        self.move(place.topLeft())
        self.raise_()
        self.show()

    def text(self) -> str:
        """What the panel says."""
        return f"{self._title.text()}\n{self._lines.text()}"


def as_tip(text: str) -> str:
    """A text for a tool tip of Qt's, which would take some for markup and never wraps the others."""
    return f"<qt>{escape(text).replace(chr(10), '<br>')}</qt>" if text else ""


def explain_field(tip: Tip, name: str, sentence: str, point: QPoint) -> None:
    """Explain a field at a point of the screen; "" takes the tip away."""
    if name:
        tip.tell(name, sentence, point)
    else:
        tip.hide()
