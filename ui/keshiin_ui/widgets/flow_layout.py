"""A layout that sets its items in lines, as words are set, and takes a further line where one is full."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

Line = list[tuple[QLayoutItem, QSize]]


class FlowLayout(QLayout):
    """Items from left to right, then below."""

    def __init__(
        self, parent: QWidget | None, margin: tuple[int, int, int, int] = (0, 0, 0, 0), gap: int = 8
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(QMargins(*margin))

    def _place(self, area: QRect, moving: bool) -> int:
        """Put the items where they belong, or only reckon it; the height that they take."""
        margins = self.contentsMargins()
        inner = area.marginsRemoved(margins)
        y = inner.y()
        for line in self._lines(inner.width()):
            height = max(size.height() for _, size in line)
            if moving:
                for (item, size), x in zip(line, self._places(line, inner.width()), strict=True):
                    item.setGeometry(QRect(QPoint(inner.x() + x, y + (height - size.height()) // 2), size))
            y += height + self._gap // 2
        return max(y - self._gap // 2, inner.y()) - area.y() + margins.bottom()

    def _lines(self, width: int) -> list[Line]:
        """The items that have something to show, with their sizes, in lines of at most that width."""
        lines: list[Line] = []
        left = 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            size.setWidth(min(size.width(), width))
            if not lines or size.width() > left:
                lines.append([])
                left = width
            lines[-1].append((item, size))
            left -= size.width() + self._gap
        return lines

    def _places(self, line: Line, width: int) -> list[int]:
        """Where each item of a line begins, from the left edge of so much width."""
        return [sum(size.width() + self._gap for _, size in line[:at]) for at in range(len(line))]

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), moving=False)

    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        self._place(area, moving=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        margins = self.contentsMargins()
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())
