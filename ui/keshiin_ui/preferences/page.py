"""A page of the settings dialog: it scrolls, and its rows stand one under the other."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from keshiin_ui.widgets.label import PlainLabel


class Page(QScrollArea):
    """Rows of settings."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QWidget()
        body.setObjectName("dialogBody")
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(24, 20, 24, 16)
        self._column.setSpacing(8)
        self._column.addStretch(1)
        self.setWidget(body)

    def put(self, widget: QWidget, *, left: bool = False) -> None:
        """Add a widget below the others."""
        side = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag(0)
        self._column.insertWidget(self._column.count() - 1, widget, 0, side)

    def put_row(self, name: str, *widgets: QWidget) -> None:
        """Add a named row of small widgets."""
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        label = PlainLabel(name, "body")
        label.setBuddy(widgets[0])
        label.setMinimumWidth(150)
        row.addWidget(label)
        for widget in widgets:
            row.addWidget(widget)
        row.addStretch(1)
        self.put(holder)

    def put_heading(self, text: str) -> None:
        """Add what the rows below it are about, apart from those above."""
        if self._column.count() > 1:
            self._column.insertSpacing(self._column.count() - 1, 8)
        self.put(PlainLabel(text, "body", bold=True, wrap=True))

    def put_remark(self, text: str) -> PlainLabel:
        """Add a quiet remark."""
        label = PlainLabel(text, "small", wrap=True, name="quiet")
        self.put(label)
        return label
