"""What was sent: every question with its time and answer, as they come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from keshiin.explain.lookups import answer_of, question_of
from keshiin.explain.wording.clock import iso_here
from keshiin_ui.look.fonts import give_role
from keshiin_ui.texts.words import Translator, in_language
from keshiin_ui.widgets.dialog_parts import room_over
from keshiin_ui.widgets.foot_layout import FootLayout
from keshiin_ui.widgets.label import PlainLabel
from keshiin_ui.widgets.wrapped import Wrapped

if TYPE_CHECKING:
    from keshiin.explain.model import Language
    from keshiin.lookup.model import Lookup

ABOVE, BESIDE = 7.0, 20
"""Pixels above and below the texts of a row, and beside one."""
CLOCK, SIDE = "00:00:00 (UTC+10:30)", 24
"""The longest of a moment's two lines, of which the day is the first."""


class AccountDialog(QDialog):
    """A list that grows; ``stop_wanted`` and ``forget_wanted`` come from its buttons."""

    stop_wanted = Signal()
    forget_wanted = Signal()

    def __init__(self, lookups: tuple[Lookup, ...], language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        tr = in_language(language)
        self._tr = tr
        self._language: Language = language
        self._sent = 0
        self.setObjectName("dialog")
        self.setWindowTitle(tr("What was sent"))
        self._whole = room_over(parent, 860, 480)
        self.resize(self._whole if lookups else room_over(parent, 560, 200))
        self.state = PlainLabel("", "body", wrap=True)
        self.rows = _empty_rows(tr)
        self.rows.hide()
        moment = self.rows.fontMetrics().horizontalAdvance(CLOCK) + BESIDE
        self.rows.setColumnWidth(0, moment)
        self.rows.setColumnWidth(1, (self.width() - 2 * SIDE - moment) // 2)
        self.stop = QPushButton(tr("Stop"))
        self.stop.clicked.connect(self.stop_wanted)
        self.forget = QPushButton(tr("Forget everything"))
        self.forget.clicked.connect(self.forget_wanted)
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.accept)
        close.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SIDE, 24, SIDE, 16)
        layout.setSpacing(12)
        layout.addWidget(PlainLabel(tr("What was sent"), "display", wrap=True))
        layout.addWidget(self.state)
        layout.addWidget(self.rows, 1000)
        layout.addStretch(1)
        layout.addLayout(FootLayout((self.stop, close), aside=self.forget))
        self.add(*lookups)
        self.end()
        # Without rows the first to be reached would be the button that forgets.
        (self.rows if lookups else close).setFocus()

    def begin(self) -> None:
        """Tell that questions are under way."""
        tr = self._tr
        self.state.setText(tr("Asking. The answers appear as they come."))
        self.stop.setEnabled(True)
        self.stop.show()
        self._make_room()

    def add(self, *lookups: Lookup) -> None:
        """Put questions with their answers behind the others."""
        self._sent += sum(lookup.outcome != "not-asked" for lookup in lookups)
        items = [self._row(lookup) for lookup in lookups]
        if items:
            self._make_room()
            self.rows.addTopLevelItems(items)
            self.rows.scrollToItem(items[-1])

    def _make_room(self) -> None:
        """Show the list, which an account of nothing has not."""
        if self.rows.isHidden():
            self.rows.show()
            self.resize(self.size().expandedTo(self._whole))

    def _row(self, lookup: Lookup) -> QTreeWidgetItem:
        cells = [
            iso_here(lookup.at, self._tr),
            question_of(lookup, self._language),
            answer_of(lookup, self._language),
        ]
        item = QTreeWidgetItem(cells)
        for column, text in enumerate(cells):
            item.setData(column, Qt.ItemDataRole.AccessibleTextRole, text)
        return item

    def end(self) -> None:
        """Tell that nothing more is asked."""
        tr = self._tr
        if self._sent:
            self.state.setText(tr("Everything that was asked about this message: {count}", count=self._sent))
        else:
            self.state.setText(tr("Nothing has been sent."))
        self.stop.setEnabled(False)
        self.stop.hide()


def _empty_rows(tr: Translator) -> QTreeWidget:
    """The list without a row yet; each row is as high as its texts need in the width of their columns."""
    rows = QTreeWidget()
    rows.setColumnCount(3)
    rows.setHeaderLabels([tr("Time"), tr("Asked"), tr("Answered")])
    rows.setAccessibleName(tr("What was sent"))
    rows.setRootIsDecorated(False)
    rows.setIndentation(0)
    rows.setTextElideMode(Qt.TextElideMode.ElideNone)
    rows.setItemDelegate(Wrapped(rows, ABOVE))
    rows.header().sectionResized.connect(lambda *_: rows.scheduleDelayedItemsLayout())
    give_role(rows, "small")
    return rows
