"""What was sent: every question with its time and answer, as they come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from keshiin.explain.lookups import answer_of, question_of
from keshiin_ui.fonts import give_role
from keshiin_ui.label import PlainLabel
from keshiin_ui.moment import local_moment
from keshiin_ui.words import in_language

if TYPE_CHECKING:
    from keshiin.explain.model import Language
    from keshiin.lookup.model import Lookup

PADDING = 16
TALLEST = 2_000


class _Wrapped(QStyledItemDelegate):
    """Rows as high as the text in their columns needs."""

    def __init__(self, rows: QTreeWidget) -> None:
        super().__init__(rows)
        self._rows = rows

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        width = self._rows.columnWidth(index.column()) - PADDING
        area = QRect(0, 0, width, TALLEST)
        lines = option.fontMetrics.boundingRect(area, Qt.TextFlag.TextWordWrap, str(index.data()))
        return QSize(width, lines.height() + PADDING)


class AccountDialog(QDialog):
    """A list that grows; ``stop_wanted`` and ``forget_wanted`` come from its buttons."""

    stop_wanted = Signal()
    forget_wanted = Signal()

    def __init__(
        self, lookups: tuple[Lookup, ...], language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        tr = in_language(language)
        self._tr = tr
        self._language: Language = language
        self._sent = 0
        self.setObjectName("dialog")
        self.setWindowTitle(tr("What was sent"))
        self.resize(860, 480)
        self.state = PlainLabel("", "body", wrap=True)
        self.rows = QTreeWidget()
        self.rows.setColumnCount(3)
        self.rows.setHeaderLabels([tr("Time"), tr("Asked"), tr("Answered")])
        self.rows.setAccessibleName(tr("What was sent"))
        self.rows.setRootIsDecorated(False)
        self.rows.setWordWrap(True)
        self.rows.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.rows.setColumnWidth(0, 130)
        self.rows.setColumnWidth(1, 380)
        self.rows.setItemDelegate(_Wrapped(self.rows))
        give_role(self.rows, "small")
        self.stop = QPushButton(tr("Stop"))
        self.stop.clicked.connect(self.stop_wanted)
        self.forget = QPushButton(tr("Forget everything"))
        self.forget.clicked.connect(self.forget_wanted)
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(self.forget)
        foot.addStretch(1)
        for button in (self.stop, close):
            foot.addWidget(button)
        for button in (self.forget, self.stop, close):
            give_role(button, "body")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(PlainLabel(tr("What was sent"), "display", wrap=True))
        layout.addWidget(self.state)
        layout.addWidget(self.rows, 1)
        layout.addLayout(foot)
        self.add(*lookups)
        self.end()

    def begin(self) -> None:
        """Tell that questions are under way."""
        tr = self._tr
        self.state.setText(tr("Asking. The answers appear as they come."))
        self.stop.setEnabled(True)
        self.stop.show()

    def add(self, *lookups: Lookup) -> None:
        """Put questions with their answers behind the others."""
        self._sent += sum(lookup.outcome != "not-asked" for lookup in lookups)
        items = [self._row(lookup) for lookup in lookups]
        if items:
            self.rows.addTopLevelItems(items)
            self.rows.scrollToItem(items[-1])

    def _row(self, lookup: Lookup) -> QTreeWidgetItem:
        cells = [
            " ".join(local_moment(lookup.at)),
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
