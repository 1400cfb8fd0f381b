"""A tab with a table of what the message holds, a note above it, and the chosen row whole below it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from keshiin.explain.model import Language
from keshiin_ui.look.theme import Theme
from keshiin_ui.panes.view import View
from keshiin_ui.tabs.page import TabPage
from keshiin_ui.widgets.flow_text import FlowText
from keshiin_ui.widgets.label import PlainLabel
from keshiin_ui.widgets.tables import Table

SIDE = 8
"""What stands above and below the table begins where the texts in it do."""


def is_header_alone(view: View | None) -> bool:
    """Whether no more than a header was given, so that nobody knows what the message holds."""
    return view is None or view.analysis.message.is_header_alone


class TableTab(TabPage):
    """The table ``table`` and its ``note``; ``whole`` has room for what it cuts, ``below`` for more."""

    def __init__(self, theme: Theme, table: Table) -> None:
        super().__init__()
        self._language: Language = "en"
        self._view: View | None = None
        self.note = PlainLabel(role="small", wrap=True, name="quiet")
        self.note.setContentsMargins(SIDE, 0, SIDE, 0)
        self.table = table
        self.whole = FlowText(theme, "small")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(8, 10, 8, 4)
        self.column.setSpacing(6)
        # Alone it stands where it stands above the table.
        self.column.addWidget(self.note, 0, Qt.AlignmentFlag.AlignTop)
        # What a short table leaves free is at the foot, not between it and its row in whole.
        self.column.addWidget(self.table, 1000)
        self.below = QVBoxLayout()
        self.below.setContentsMargins(SIDE, 0, SIDE, 0)
        self.below.setSpacing(6)
        self.below.addWidget(self.whole)
        self.column.addLayout(self.below)
        self.column.addStretch(1)

    def choose(self, number: int) -> None:
        """Mark a row by its number from 0."""
        self.table.setCurrentItem(self.table.topLevelItem(number))

    def chosen(self) -> int:
        """The number of the marked row from 0, -1 for none."""
        return self.table.indexOfTopLevelItem(self.table.currentItem())
