"""The line of the list that is chosen: the one on the screen, or the one that the reader moves to."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QObject, QTimer, Signal
from PySide6.QtWidgets import QListView

from keshiin_ui.messages.model import MessageModel

SETTLED_MS = 120


class ChosenLine(QObject):
    """Keeps the line marked, and where the reader sees it, while others come and go.

    Moving through the list shows the message on which one comes to rest, not each on the way: ``rested``
    tells its line.
    """

    rested = Signal(int)

    def __init__(self, view: QListView, model: MessageModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self._line: int | None = None
        self._reached: int | None = None
        self._settling = QTimer(self, interval=SETTLED_MS, singleShot=True)
        self._settling.timeout.connect(self._tell)
        view.selectionModel().currentChanged.connect(self._move)

    def forget(self) -> None:
        """Begin without one."""
        self._settling.stop()
        self._line = self._reached = None

    @property
    def line(self) -> int | None:
        """The line that is marked, or to which the reader is moving."""
        return self._reached if self._settling.isActive() else self._line

    def choose(self, line: int) -> None:
        """Mark the line of the message that is on the screen."""
        self._line = line
        self.keep()

    def keep(self) -> None:
        """Mark the line again, where it is shown; nothing is told of it."""
        line = self.line
        row = None if line is None else self._model.row_of(line)
        blocked = self._view.selectionModel().blockSignals(True)
        index = QModelIndex() if row is None else self._model.index(row)
        self._view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._view.selectionModel().blockSignals(blocked)
        self._view.viewport().update()

    def top(self) -> int | None:
        """Where the line is seen that the reader chose himself, in pixels; None where none is."""
        area = self._view.visualRect(self._view.currentIndex())
        seen = self._reached is not None and self._view.viewport().rect().intersects(area)
        return area.top() if seen else None

    def stay(self, top: int | None) -> None:
        """Let lines that came above not push it away from there."""
        if top is not None and self._view.currentIndex().isValid():
            bar = self._view.verticalScrollBar()
            bar.setValue(bar.value() + self._view.visualRect(self._view.currentIndex()).top() - top)

    def _move(self, index: QModelIndex) -> None:
        if index.isValid():
            # Lines that come meanwhile move what is marked.
            self._reached = self._model.number_at(index.row())
            self._settling.start()

    def _tell(self) -> None:
        if self._reached is not None and self._reached != self._line:
            self._line = self._reached
            self.rested.emit(self._line)
