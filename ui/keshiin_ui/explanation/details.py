"""The expert's table: every field of every hop, every result and look-up, what ran and what was cut."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetricsF,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QMenu, QTreeWidget, QTreeWidgetItem

from keshiin.explain.model import Language, plain
from keshiin_ui.any_index import AnyIndex
from keshiin_ui.explanation.fact import Fact, Group
from keshiin_ui.explanation.fact_tips import tip_of
from keshiin_ui.explanation.facts import groups_of
from keshiin_ui.fonts import font, give_role
from keshiin_ui.pressing import by_keys, menu_place, pop_up
from keshiin_ui.selection import Selection
from keshiin_ui.tip import as_tip
from keshiin_ui.view import View
from keshiin_ui.words import in_language
from keshiin_ui.wrapped import ABOVE, BOLD, PARTED, Wrapped, bold_ranges

HOP = Qt.ItemDataRole.UserRole
EXPLAINED = PARTED + 1
NAMES_PERCENT = 34
SHOWN = 4_000


class Details(QTreeWidget):
    """A tree of names and values in two columns that wrap; Copy takes the chosen rows, a menu the whole.

    A row's tip explains the words of the trade in it, to a screen reader as well.

    ``find_wanted`` comes when the menu's entry to find something is taken.
    """

    find_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._language: Language = "en"
        self._view: View | None = None
        self._groups: tuple[Group, ...] = ()
        self._round = 0
        self._awaited: QTreeWidgetItem | None = None
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

    def show_analysis(self, view: View | None) -> None:
        """Show a message's facts, or nothing."""
        for _ in self.steps(view):
            pass

    def steps(self, view: View | None) -> Iterator[None]:
        """The same, a group a step; they end where others were begun meanwhile."""
        self._view, self._groups = view, ()
        self._round += 1
        mine = self._round
        self._awaited = None
        self.clear()
        # Rows that come before the next layout would leave the scroll bar where the last message had it.
        self.scrollToTop()
        yield
        for group in groups_of(view, in_language(self._language)) if view else ():
            if self._round != mine:
                return
            self._groups += (group,)
            self._add(group)
            yield

    def select(self, selection: Selection | None) -> None:
        """Open the hops that go with a selection."""
        hops = self._view.hops_of(selection) if self._view else frozenset()
        for place in range(self.topLevelItemCount()):
            item = self.topLevelItem(place)
            if item.data(0, HOP) in hops:
                item.setExpanded(True)
                self._reach(item)

    def _reach(self, item: QTreeWidgetItem) -> None:
        """Bring a row to the top; behind another tab rows have no height yet, so it waits."""
        self._awaited = None if self.isVisible() else item
        if self._awaited is None:
            self.scrollToItem(item, QTreeWidget.ScrollHint.PositionAtTop)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._awaited is not None:
            self.executeDelayedItemsLayout()
            self._reach(self._awaited)

    def retranslate(self, language: Language) -> None:
        """Be named in that language; a message comes with a view of its own in each."""
        self._language = language
        tr = in_language(language)
        self.setHeaderLabels([tr("Fact"), tr("Value")])
        self.setAccessibleName(tr("Details"))

    @property
    def groups(self) -> tuple[Group, ...]:
        """What stands in the table now."""
        return self._groups

    def show_row(self, place: int, row: int) -> None:
        """Bring a row of the group at that place to the screen and mark it: rows from 1, 0 for the title."""
        item = self.topLevelItem(place)
        if row:
            item.setExpanded(True)
            item = item.child(row - 1)
        self.setCurrentItem(item)
        self._explain(item)
        self.scrollToItem(item, QTreeWidget.ScrollHint.EnsureVisible)

    def whole_text(self) -> str:
        """The whole table as text, a fact a line, with tabs between name and value."""
        lines = []
        for group in self._groups:
            lines.append(f"{group.title}\t{group.summary}".rstrip())
            lines += [f"\t{fact.name}\t{plain(fact.value)}".rstrip() for fact in group.rows()]
        return "\n".join(lines)

    def _add(self, group: Group) -> None:
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

    def _explain(self, item: QTreeWidgetItem | None) -> None:
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

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._explain(self.itemAt(event.pos()))
        return super().viewportEvent(event)

    def _span(self, top: QTreeWidgetItem, facts: tuple[Fact, ...]) -> None:
        """Let the lines without a value take both columns; only rows within a tree can."""
        for place, fact in enumerate(facts):
            if not fact.value:
                top.child(place).setFirstColumnSpanned(True)
                top.child(place).setFont(0, font("small", bold=True))

    def _copy(self) -> None:
        rows = (item for item in _in_order(self) if item.isSelected())
        lines = [f"{item.text(0)}\t{item.text(1)}".rstrip() for item in rows]
        if lines:
            QGuiApplication.clipboard().setText("\n".join(lines))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        tr = in_language(self._language)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        give_role(menu, "body")
        menu.addAction(tr("Copy these rows")).triggered.connect(self._copy)
        whole = menu.addAction(tr("Copy all details"))
        whole.triggered.connect(lambda: QGuiApplication.clipboard().setText(self.whole_text()))
        menu.addSeparator()
        menu.addAction(tr("Find…")).triggered.connect(self.find_wanted)
        pop_up(menu, menu_place(self, event), by_keys(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        else:
            super().keyPressEvent(event)
            self._explain(self.currentItem())

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


def _in_order(tree: QTreeWidget) -> list[QTreeWidgetItem]:
    """Every row from the top."""
    rows = []
    for place in range(tree.topLevelItemCount()):
        top = tree.topLevelItem(place)
        rows += [top, *(top.child(number) for number in range(top.childCount()))]
    return rows
