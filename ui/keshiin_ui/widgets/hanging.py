"""A label of many lines: an item of a list goes on beneath its own words, not beneath its mark."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextOption

from keshiin_ui.look.fonts import Role
from keshiin_ui.widgets.label import PlainLabel

MARKS = "• ", "◦ "
KEPT = 8


class HangingLabel(PlainLabel):
    """Plain text that wraps; of its lines those that begin with one of ``MARKS`` hang on it."""

    def __init__(self, role: Role = "body", *, name: str = "") -> None:
        self._laid: dict[tuple[str, int], tuple[list[QTextLayout], float]] = {}
        super().__init__("", role, wrap=True, name=name)

    def lines(self, width: int) -> tuple[list[QTextLayout], float]:
        """The lines of the text, each set in that width, and how high all of them are."""
        key = self.text(), width
        if key not in self._laid:
            if len(self._laid) >= KEPT:
                self._laid.clear()
            self._laid[key] = self._set_in(width)
        return self._laid[key]

    def _set_in(self, width: int) -> tuple[list[QTextLayout], float]:
        option, metrics = QTextOption(), QFontMetricsF(self.font())
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        made, height = [], 0.0
        for text in self.text().split("\n"):
            layout = QTextLayout(text, self.font())
            layout.setTextOption(option)
            layout.beginLayout()
            left = 0.0
            while (line := layout.createLine()).isValid():
                line.setLineWidth(max(20.0, width - left))
                line.setPosition(QPointF(left, height))
                height += max(line.height(), metrics.lineSpacing())
                left = metrics.horizontalAdvance(text[:2]) if text.startswith(MARKS) else 0.0
            layout.endLayout()
            made.append(layout)
        return made, height

    def heightForWidth(self, width: int) -> int:
        return int(self.lines(width)[1] + 0.999)

    def sizeHint(self) -> QSize:
        width = super().sizeHint().width()
        return QSize(width, self.heightForWidth(width))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._laid.clear()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        for layout in self.lines(self.width())[0]:
            layout.draw(painter, QPointF(0, 0))
