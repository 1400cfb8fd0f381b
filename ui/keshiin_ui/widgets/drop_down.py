"""A box that shows one of several things and drops their list down, and its name beside it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPolygon
from PySide6.QtWidgets import QComboBox, QFormLayout, QStyle, QStyleOptionComboBox, QWidget

from keshiin_ui.look.fonts import give_role
from keshiin_ui.widgets.label import PlainLabel

APART = 8


class DropDown(QComboBox):
    """In the look of the window's other boxes; a style sheet alone would leave it without its arrow."""

    def __init__(self) -> None:
        super().__init__()
        give_role(self, "body")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        arrow = QStyle.SubControl.SC_ComboBoxArrow
        place = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, arrow, self)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.palette().text() if self.isEnabled() else self.palette().placeholderText())
            painter.drawPolygon(_arrow(place, max(4, self.fontMetrics().height() // 4)))


def add_field(fields: QFormLayout, name: str, box: QWidget) -> None:
    """Put a box into a form, with its name on one line with what the box says."""
    fields.setHorizontalSpacing(2 * APART)
    fields.setVerticalSpacing(APART)
    label = PlainLabel(name, "body")
    label.setMinimumHeight(box.sizeHint().height())
    label.setBuddy(box)
    fields.addRow(label, box)


def _arrow(place: QRect, half: int) -> QPolygon:
    """An arrow that points down from the middle of a place."""
    middle = place.center()
    left, right = middle + QPoint(-half, -half // 2), middle + QPoint(half, -half // 2)
    return QPolygon([left, right, middle + QPoint(0, half - half // 2)])
