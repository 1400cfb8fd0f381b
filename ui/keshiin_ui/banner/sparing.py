"""Keeps a column of parts from covering one another: the banner takes no more than the others leave it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from keshiin_ui.banner.banner import Banner

LEAST, SEEN = 60, 120


class Sparing(QObject):
    """Watches a column with the banner in it, and tells the banner its room whenever that changes.

    A layout that is short of room takes it from everybody, and lays one part over another. Where not even one
    line of the headline is left, the ``last`` part, which scrolls, gives up of its own. ``left`` tells what
    that part has beside the whole banner, whatever the banner takes now.
    """

    left = Signal(int)

    def __init__(self, column: QWidget, banner: Banner, parts: tuple[QWidget, ...], last: QWidget) -> None:
        super().__init__(column)
        self._column, self._banner, self._parts, self._last = column, banner, parts, last
        self._favoured = False
        last.setMinimumHeight(LEAST)
        column.installEventFilter(self)

    def favour(self, favoured: bool) -> None:
        """Let the banner have what the ``last`` part can do without while nobody looks at that; or not."""
        if favoured != self._favoured:
            self._favoured = favoured
            self._banner.words.favour(favoured)
            self._spare()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._column and event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._spare()
        return super().eventFilter(watched, event)

    def _spare(self) -> None:
        width, left = self._column.width(), self._column.height()
        for part in self._parts:
            if not part.isHidden():
                left -= _needed(part, width)
        self.left.emit(left - self._banner.whole)
        needed = _needed(self._last, width)
        self._banner.spare(left - (min(needed, SEEN) if self._favoured else needed))


def _needed(part: QWidget, width: int) -> int:
    """How high a part must be in that width, in pixels."""
    needed = part.heightForWidth(width) if part.hasHeightForWidth() else -1
    return max(needed, part.minimumSizeHint().height())
