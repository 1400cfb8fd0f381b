"""The expert's table: every field of every hop, every result, what ran and what was cut."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHeaderView, QTreeWidget, QTreeWidgetItem

from keshiin.explain.model import Language
from keshiin_ui.explanation.facts import Group, groups_of
from keshiin_ui.fonts import font, give_role
from keshiin_ui.selection import Selection
from keshiin_ui.view import View
from keshiin_ui.words import in_language

HOP = Qt.ItemDataRole.UserRole


class Details(QTreeWidget):
    """A tree of names and values in two columns; Copy takes the chosen row."""

    def __init__(self) -> None:
        super().__init__()
        self._language: Language = "en"
        self._view: View | None = None
        self.setColumnCount(2)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformRowHeights(True)
        self.setIndentation(14)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setStretchLastSection(True)
        give_role(self, "small")

    def show_analysis(self, view: View | None) -> None:
        """Show a message's facts, or nothing."""
        self._view = view
        self.clear()
        for group in groups_of(view, in_language(self._language)) if view else ():
            self._add(group)

    def select(self, selection: Selection | None) -> None:
        """Open the hops that go with a selection."""
        hops = self._view.hops_of(selection) if self._view else frozenset()
        for place in range(self.topLevelItemCount()):
            item = self.topLevelItem(place)
            if item.data(0, HOP) in hops:
                item.setExpanded(True)
                self.scrollToItem(item, QTreeWidget.ScrollHint.PositionAtTop)

    def retranslate(self, language: Language) -> None:
        """Say everything in that language."""
        self._language = language
        tr = in_language(language)
        self.setHeaderLabels([tr("Fact"), tr("Value")])
        self.setAccessibleName(tr("Details"))
        self.show_analysis(self._view)

    def _add(self, group: Group) -> None:
        top = QTreeWidgetItem([group.title, group.summary])
        top.setData(0, HOP, group.hop)
        top.setFont(0, font("small", bold=True))
        for name, value in group.facts:
            row = QTreeWidgetItem([name, value])
            row.setFont(1, _mono())
            top.addChild(row)
        self.addTopLevelItem(top)
        top.setExpanded(group.opened)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.matches(QKeySequence.StandardKey.Copy) and item is not None:
            QGuiApplication.clipboard().setText(f"{item.text(0)}\t{item.text(1)}")
        else:
            super().keyPressEvent(event)


def _mono() -> QFont:
    return font("mono")
