"""The frames of the four panes: white cards on the paper ground, with tabs or a heading."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QSizePolicy, QTabWidget, QVBoxLayout, QWidget

from keshiin_ui.fonts import give_role
from keshiin_ui.label import PlainLabel


def tabs(widget: QTabWidget) -> None:
    """Give a tab widget the look of a pane."""
    widget.setDocumentMode(True)
    widget.setUsesScrollButtons(False)
    widget.tabBar().setDrawBase(False)
    widget.tabBar().setExpanding(False)
    widget.tabBar().setElideMode(Qt.TextElideMode.ElideNone)
    give_role(widget, "body")
    give_role(widget.tabBar(), "body")


class Pane(QFrame):
    """A white card around one widget, with a heading and a quiet remark where it has no tabs."""

    def __init__(self, content: QWidget, headed: bool = False) -> None:
        super().__init__()
        self.setObjectName("pane")
        self._heading = PlainLabel(role="body", bold=True)
        self._remark = PlainLabel(role="small", name="quiet")
        self._remark.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._remark.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        if headed:
            head = QHBoxLayout()
            head.setContentsMargins(16, 8, 16, 4)
            head.setSpacing(16)
            head.addWidget(self._heading)
            head.addWidget(self._remark, 1)
            layout.addLayout(head)
        layout.addWidget(content, 1)

    def add_foot(self, foot: QWidget) -> None:
        """Put a line below the content."""
        self.layout().addWidget(foot)

    def has_focus(self) -> bool:
        """Whether the focus is on anything in this pane."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def set_heading(self, heading: str, remark: str) -> None:
        """Name the pane and say in a few quiet words how to read it."""
        self._heading.setText(heading)
        self._remark.setText(remark)
        self.setAccessibleName(heading)
