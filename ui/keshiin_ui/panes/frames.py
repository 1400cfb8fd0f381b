"""The frames of the four panes: white cards on the paper ground, and the look of their tabs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QFrame,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from keshiin_ui.look.fonts import give_role

FRAME = 2
FOCUSED = "focused"


def tabs(widget: QTabWidget) -> None:
    """Give a tab widget the look of a pane."""
    widget.setDocumentMode(True)
    widget.setUsesScrollButtons(False)
    widget.tabBar().setDrawBase(False)
    widget.tabBar().setExpanding(False)
    widget.tabBar().setElideMode(Qt.TextElideMode.ElideNone)
    give_role(widget, "body")
    give_role(widget.tabBar(), "body")


def scrolled(content: QWidget) -> QScrollArea:
    """A part that scrolls as a whole where it has less room than it needs at least."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area


class Pane(QFrame):
    """A white card around one widget."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setObjectName("pane")
        self.content = content
        layout = QVBoxLayout(self)
        layout.setContentsMargins(FRAME, FRAME, FRAME, FRAME)
        layout.setSpacing(0)
        layout.addWidget(content, 1)
        QApplication.instance().focusChanged.connect(self._mark_focus)  # type: ignore[attr-defined]

    def _mark_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Frame the pane while something that scrolls in it has the focus, which shows that nowhere else."""
        marked = isinstance(now, QAbstractScrollArea) and self.isAncestorOf(now)
        if marked != bool(self.property(FOCUSED)):
            self.setProperty(FOCUSED, marked)
            # A style sheet looks at a property when it is laid on, not when the property changes.
            self.style().unpolish(self)
            self.style().polish(self)

    def add_foot(self, foot: QWidget) -> None:
        """Put a line below the content."""
        self.layout().addWidget(foot)

    def has_focus(self) -> bool:
        """Whether the focus is on anything in this pane."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)
