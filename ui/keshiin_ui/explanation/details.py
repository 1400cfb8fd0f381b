"""The expert's table: every field of every hop, every result and look-up, what ran and what was cut."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QMenu, QTreeWidget, QTreeWidgetItem

from keshiin.explain.model import Language, plain
from keshiin_ui.explanation.fact_tree import HOP, FactTree
from keshiin_ui.explanation.facts import groups_of
from keshiin_ui.look.fonts import give_role
from keshiin_ui.panes.selection import Selection
from keshiin_ui.panes.view import View
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.pressing import by_keys, menu_place, pop_up


class Details(FactTree):
    """A tree of a message's facts; Copy takes the chosen rows, a menu the whole.

    ``find_wanted`` comes when the menu's entry to find something is taken.
    """

    find_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._view: View | None = None
        self._round = 0
        self._awaited: QTreeWidgetItem | None = None

    def show_analysis(self, view: View | None) -> None:
        """Show a message's facts, or nothing."""
        for _ in self.steps(view):
            pass

    def steps(self, view: View | None) -> Iterator[None]:
        """The same, a group a step; they end where others were begun meanwhile."""
        self._view = view
        self._round += 1
        mine = self._round
        self._awaited = None
        self.empty()
        # Rows that come before the next layout would leave the scroll bar where the last message had it.
        self.scrollToTop()
        yield
        for group in groups_of(view, in_language(self._language)) if view else ():
            if self._round != mine:
                return
            self.add(group)
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

    def retranslate(self, language: Language) -> None:
        """Be named in that language; a message comes with a view of its own in each."""
        self._language = language
        tr = in_language(language)
        self.setHeaderLabels([tr("Fact"), tr("Value")])
        self.setAccessibleName(tr("Details"))

    def show_row(self, place: int, row: int) -> None:
        """Bring a row of the group at that place to the screen and mark it: rows from 1, 0 for the title."""
        item = self.topLevelItem(place)
        if row:
            item.setExpanded(True)
            item = item.child(row - 1)
        self.setCurrentItem(item)
        self.explain(item)
        self.scrollToItem(item, QTreeWidget.ScrollHint.EnsureVisible)

    def whole_text(self) -> str:
        """The whole table as text, a fact a line, with tabs between name and value."""
        lines = []
        for group in self.groups:
            lines.append(f"{group.title}\t{group.summary}".rstrip())
            lines += [f"\t{fact.name}\t{plain(fact.value)}".rstrip() for fact in group.rows()]
        return "\n".join(lines)

    def _copy(self) -> None:
        rows = (item for item in _in_order(self) if item.isSelected())
        lines = [f"{item.text(0)}\t{item.text(1)}".rstrip() for item in rows]
        if lines:
            QGuiApplication.clipboard().setText("\n".join(lines))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._awaited is not None:
            self.executeDelayedItemsLayout()
            self._reach(self._awaited)

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
            self.explain(self.currentItem())


def _in_order(tree: QTreeWidget) -> list[QTreeWidgetItem]:
    """Every row from the top."""
    rows = []
    for place in range(tree.topLevelItemCount()):
        top = tree.topLevelItem(place)
        rows += [top, *(top.child(number) for number in range(top.childCount()))]
    return rows
