"""The lines of a list as Qt asks for them: only numbers are sorted and filtered, nothing is copied."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from keshiin.explain.model import Language
from keshiin.explain.verdict.levels import ASIDE, LEVELS, WITHIN
from keshiin.explain.wording.clock import here_text
from keshiin.judge.model import Level
from keshiin.listing import Entry
from keshiin_ui.messages.order import WEIGHTS, Order, Wanted, key_of
from keshiin_ui.reading import Given
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.any_index import AnyIndex
from keshiin_ui.widgets.tip import as_tip

LINE = Qt.ItemDataRole.UserRole
LONG, FEW = 2_000, 50


class MessageModel(QAbstractListModel):
    """The messages of a list; a line's number (from 0) is its place in the order of reading."""

    def __init__(self) -> None:
        super().__init__()
        self._language: Language = "en"
        self._order: Order = "weight"
        self._wanted = Wanted()
        self._shown: list[int] = []
        self.waiting: list[int] = []
        self._rows: dict[int, int] | None = None
        self._keys: list[tuple[object, ...]] = []
        self.lines: list[tuple[Given, Entry]] = []
        self.copies: Counter[int] = Counter()
        self.levels: Counter[Level] = Counter()

    def clear(self) -> None:
        """Begin a new list."""
        self.beginResetModel()
        self.lines, self._shown, self._rows, self._keys, self.waiting = [], [], None, [], []
        self.copies, self.levels, self._wanted = Counter(), Counter(), Wanted()
        self.endResetModel()

    def take(self, lines: Iterable[tuple[Given, Entry]], copies: Iterable[int] = ()) -> None:
        """Put lines behind those that are there, and count what came once more.

        In a long list they wait until they are a fiftieth of it: the view visits every line at each change.
        """
        before = len(self.lines)
        self.lines.extend(lines)
        self.copies.update(copies)
        self.levels.update(entry.level for _, entry in self.lines[before:])
        self._take_keys(before)
        self.waiting += (number for number in range(before, len(self.lines)) if self._fits(number))
        if len(self._shown) < LONG or len(self.waiting) * FEW > len(self._shown):
            self.settle()

    def settle(self) -> None:
        """Show what waits."""
        if self.waiting:
            self._lay(self._shown + self.waiting)

    def sort_by(self, order: Order) -> None:
        """Show the lines in another order."""
        self._order = order
        self._keys.clear()
        self._take_keys(0)
        self._lay(self._shown + self.waiting)

    def want(self, wanted: Wanted) -> None:
        """Show other lines."""
        self._wanted = wanted
        self._lay([number for number in range(len(self.lines)) if self._fits(number)])

    def retranslate(self, language: Language) -> None:
        """Say the levels in that language."""
        self._language = language

    def row_of(self, number: int) -> int | None:
        """Where a line is shown, None where it is not."""
        if self._rows is None:
            self._rows = {shown: row for row, shown in enumerate(self._shown)}
        return self._rows.get(number)

    def number_at(self, row: int) -> int:
        """The number of the line that is shown there."""
        return self._shown[row]

    def more_doubtful_than(self, number: int | None) -> int | None:
        """The first line, where the list begins with the most doubtful and that is more so than a line."""
        if self._order != "weight" or number is None or not self._shown:
            return None
        first = self._shown[0]
        weights = (WEIGHTS[self.lines[each][1].level] for each in (first, number))
        return first if next(weights) < next(weights) else None

    def _take_keys(self, start: int) -> None:
        """Find once by what each line is sorted; what is equal stands as it was read."""
        key = key_of(self._order)
        for number in range(start, len(self.lines)):
            self._keys.append((*key(self.lines[number][1]), number))

    def _fits(self, number: int) -> bool:
        return self._wanted.fits(number, self.lines[number][1])

    def _lay(self, numbers: list[int]) -> None:
        """Show those lines in order; what is chosen stays chosen as long as it is shown."""
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        kept = [self._shown[index.row()] for index in old]
        self.waiting = []
        self._shown, self._rows = sorted(numbers, key=self._keys.__getitem__), None
        rows = (self.row_of(number) for number in kept)
        self.changePersistentIndexList(
            old, [QModelIndex() if row is None else self.index(row) for row in rows]
        )
        self.layoutChanged.emit()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        number = self._shown[index.row()]
        if role == LINE:
            return number
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._said(number)
        return as_tip(self._said(number)) if role == Qt.ItemDataRole.ToolTipRole else None

    def _said(self, number: int) -> str:
        """A whole line in words."""
        tr, entry = in_language(self._language), self.lines[number][1]
        times = self.copies[number] + 1
        parts = (
            tr(LEVELS[entry.level]),
            tr(ASIDE[entry.aside]) if entry.aside else "",
            tr(WITHIN, level=tr(LEVELS[entry.inner])) if entry.inner else "",
            entry.name or entry.address or tr("(no sender)"),
            entry.subject or tr("(no subject)"),
            here_text(entry.date, tr) if entry.date else tr("(no date)"),
            tr("{count} copies", count=times) if times > 1 else "",
        )
        return ". ".join(part for part in parts if part)
