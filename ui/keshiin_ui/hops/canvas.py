"""What the drawings of the graph and the map have in common: hops that are chosen, walked, and told of."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget

from keshiin_ui.look.theme import Theme
from keshiin_ui.widgets.tip import as_tip


class HopCanvas(QWidget):
    """Draws hops and tells by ``hop_chosen``, with the hop's index, which the reader chose."""

    hop_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chosen: frozenset[int] = frozenset()
        self._at: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.installEventFilter(self)

    @abstractmethod
    def choose(self, hops: frozenset[int]) -> None:
        """Highlight those hops."""

    @abstractmethod
    def tip(self, point: QPointF) -> str:
        """What a tip at that point says, "" for none."""

    def set_theme(self, theme: Theme) -> None:
        """Draw in those colours."""
        self._theme = theme
        self.update()

    def _tell(self, sentence: str) -> None:
        """Let a screen reader say where the walk has come to."""
        self.setAccessibleDescription(sentence)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # WORKAROUND PySide 6.11: a mistake below an overridden event() ends the process, below a filter not.
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), as_tip(self.tip(QPointF(event.pos()))), self)
            return True
        return super().eventFilter(watched, event)
