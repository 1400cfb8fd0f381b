"""A check box with a tick: a style sheet has none of its own, and a filled box alone says nothing."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton

TICK = ((0.2, 0.52), (0.42, 0.73), (0.8, 0.28))
"""The corners of the tick, in parts of the box."""


class CheckBox(QCheckBox):
    """A check box; the box is as large as the text wants it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.isChecked():
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = QRectF(self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self))
        corners = (QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in TICK)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(
            QPen(
                self.palette().highlightedText(),
                box.width() * 0.13,
                Qt.PenStyle.SolidLine,
                Qt.PenCapStyle.RoundCap,
                Qt.PenJoinStyle.RoundJoin,
            )
        )
        painter.drawPolyline(QPolygonF(list(corners)))
