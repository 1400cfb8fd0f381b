"""A tree of names and values in two columns that wrap, whose rows are made when their group is opened."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTreeWidget, QTreeWidgetItem

from keshiin.explain.model import Language, plain
from keshiin_ui.explanation.fact import Fact, Group
from keshiin_ui.explanation.fact_tips import tip_of
from keshiin_ui.look.fonts import font, give_role
from keshiin_ui.widgets.any_index import AnyIndex
from keshiin_ui.widgets.tip import as_tip
from keshiin_ui.widgets.wrapped import ABOVE, BOLD, PARTED, Wrapped, bold_ranges

HOP = Qt.ItemDataRole.UserRole
EXPLAINED = PARTED + 1
NAMES_PERCENT = 34
SHOWN = 4_000


class FactTree(QTreeWidget):
    """Groups of facts; a row's tip explains the words of the trade in it, to a screen reader as well."""

    def __init__(self) -> None:
        super().__init__()
        self._language: Language = "en"
        self._groups: tuple[Group, ...] = ()
        self.setColumnCount(2)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(14)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(Wrapped(self))
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self.header().setStretchLastSection(True)
        self.header().sectionResized.connect(lambda *_: self.scheduleDelayedItemsLayout())
        self.itemExpanded.connect(self._fill_expanded)
        give_role(self, "small")
        give_role(self.header(), "small")

    @property
    def groups(self) -> tuple[Group, ...]:
        """What stands in the tree now."""
        return self._groups

    def empty(self) -> None:
        """Hold nothing."""
        self._groups = ()
        self.clear()

    def add(self, group: Group) -> None:
        """Put a group below the others, closed but where it says otherwise."""
        self._groups += (group,)
        top = QTreeWidgetItem([group.title, group.summary])
        top.setData(0, HOP, group.hop)
        top.setFont(0, font("small", bold=True))
        if group.opened:
            self._fill(top, group.facts)
        elif group.facts or group.later:
            top.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
        # Rows put into a tree that stands lay it out anew: measured, that was most of the time.
        self.addTopLevelItem(top)
        if group.opened:
            self._span(top, group.facts)
        top.setExpanded(group.opened)

    def _fill_expanded(self, top: QTreeWidgetItem) -> None:
        """Give a closed group its rows when it is opened first."""
        place = self.indexOfTopLevelItem(top)
        if place >= 0 and not top.childCount():
            facts = self._groups[place].rows()
            self._fill(top, facts)
            self._span(top, facts)

    def _fill(self, top: QTreeWidgetItem, facts: tuple[Fact, ...]) -> None:
        ours, data = font("small"), font("mono_small")
        rows = []
        for fact in facts:
            row = QTreeWidgetItem([fact.name, plain(fact.value)[:SHOWN]])
            row.setData(1, BOLD, bold_ranges(fact.value))
            row.setFont(1, ours if fact.words else data)
            rows.append(row)
        top.addChildren(rows)

    def explain(self, item: QTreeWidgetItem | None) -> None:
        """Give a row its tip when it is looked at: most never are, and the first loads the glossary."""
        if item is None or item.data(0, EXPLAINED):
            return
        item.setData(0, EXPLAINED, True)
        fact = self._fact_of(item)
        told = tip_of(fact, self._language) if fact else ""
        for column in range(2):
            item.setToolTip(column, as_tip(told))
            item.setData(column, Qt.ItemDataRole.AccessibleDescriptionRole, told)

    def _fact_of(self, item: QTreeWidgetItem) -> Fact | None:
        """What stands in a row; of a group its title."""
        top = item.parent()
        place = self.indexOfTopLevelItem(top or item)
        if not 0 <= place < len(self._groups):
            return None
        group = self._groups[place]
        if top is None:
            return Fact(group.title, (), words=True)
        row = top.indexOfChild(item)
        # Facts that take long were made for the rows and were not kept.
        return group.facts[row] if row < len(group.facts) else Fact(item.text(0), (), words=True)

    def _span(self, top: QTreeWidgetItem, facts: tuple[Fact, ...]) -> None:
        """Let the lines without a value take both columns; only rows within a tree can."""
        for place, fact in enumerate(facts):
            if not fact.value:
                top.child(place).setFirstColumnSpanned(True)
                top.child(place).setFont(0, font("small", bold=True))

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self.explain(self.itemAt(event.pos()))
        return super().viewportEvent(event)

    def drawBranches(self, painter: QPainter, area: QRect, index: AnyIndex) -> None:
        # Qt would set the arrow to the middle of a row of several lines, below the name that it opens.
        line = round(QFontMetricsF(font("small")).lineSpacing() + 2 * ABOVE)
        first = QRect(area.left(), area.top(), area.width(), min(area.height(), line))
        super().drawBranches(painter, first, index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.header().resizeSection(0, self.viewport().width() * NAMES_PERCENT // 100)
            self.scheduleDelayedItemsLayout()
