"""A part of the explanation with a line above it in which the reader writes what to find there."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from keshiin_ui.texts.found import Finder
from keshiin_ui.widgets.find_bar import FindBar


class Searched(QWidget):
    """The part, and its find bar while that is wanted; ``name`` says in English where it finds."""

    def __init__(self, part: QWidget, finder: Finder, name: str) -> None:
        super().__init__()
        self.part = part
        self.bar = FindBar(finder, name)
        self.bar.closed.connect(part.setFocus)
        self.setFocusProxy(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(part, 1)
