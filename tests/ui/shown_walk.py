"""A window that shows a message whose every value names a file, and a walk over all that can show a text.

Run as ``shown_walk.py FOLDER FILE``: FOLDER takes the settings, FILE is the message. It prints how many
widgets and texts it met. With ``control`` in place of FILE it shows a file's name in Qt's own rich label.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QEventLoop,
    QModelIndex,
    QPoint,
    Qt,
    QTimer,
)
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QTabWidget, QToolTip, QWidget

from keshiin_ui.look.theme import LIGHT
from keshiin_ui.memory import Memory
from keshiin_ui.qt.application import application
from keshiin_ui.reading import Given
from keshiin_ui.window.window import Window

DEEDS = ("steps", "lists", "save_report", "write_to", "about", "find", "settings", "compare", "inside")
ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.StatusTipRole)
STEP = 40
"""Pixels between two places that the pointer visits."""


def settle() -> None:
    """Let all events pass that are there."""
    for _ in range(5):
        QApplication.sendPostedEvents()
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)


def wait_for(window: Window) -> None:
    """Wait until the message is on the screen, a minute at most."""
    loop = QEventLoop()
    window.shown.connect(loop.quit)
    QTimer.singleShot(60_000, loop.quit)
    loop.exec()


def indexes(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[QModelIndex]:
    """Every cell of a model."""
    for row in range(min(model.rowCount(parent), 500)):
        # A list's model has no count of columns that may be asked.
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)):
            yield model.index(row, column, parent)
        yield from indexes(model, model.index(row, 0, parent))


def hover(widget: QWidget) -> None:
    """Ask a widget for its tip at every place, as a resting pointer does."""
    for x in range(5, max(widget.width(), 6), STEP):
        for y in range(5, max(widget.height(), 6), STEP):
            place = QPoint(x, y)
            QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, place, widget.mapToGlobal(place)))


def walk(top: QWidget) -> tuple[int, int]:
    """Show, hover and read everything below a window; how many widgets there were, and how many texts."""
    texts = 0
    for tabs in top.findChildren(QTabWidget):
        for number in range(tabs.count()):
            tabs.setCurrentIndex(number)
            settle()
    widgets = [top, *top.findChildren(QWidget)]
    for widget in widgets:
        for text in (widget.toolTip(), widget.statusTip(), widget.whatsThis()):
            if text:
                QToolTip.showText(QPoint(10, 10), text, widget)
                texts += 1
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            for index in indexes(widget.model(), QModelIndex()):
                for role in ROLES:
                    text = index.data(role)
                    if isinstance(text, str) and text and role != Qt.ItemDataRole.DisplayRole:
                        QToolTip.showText(QPoint(10, 10), text, widget)
                    texts += isinstance(text, str)
        if widget.isVisible():
            hover(widget)
        interface = QAccessible.queryAccessibleInterface(widget)
        texts += bool(interface and interface.text(QAccessible.Text.Description))
    settle()
    top.grab()
    return len(widgets), texts


def main() -> None:
    """Walk over the window and over all that its menus open."""
    folder, file = sys.argv[1:3]
    application()
    if file == "control":
        label = QLabel(f'<b>x</b><img src="file://{folder}/canary.png">')
        label.show()
        label.grab()
        return
    window = Window(Memory(folder + "/window.ini"), "en", LIGHT)
    window.show()
    window.open((Given(path=file),))
    wait_for(window)
    window.slices.finish()
    widgets, texts = walk(window)
    for deed in DEEDS:
        window.do(deed)
        settle()
        for top in QApplication.topLevelWidgets():
            if top is not window and top.isVisible():
                more = walk(top)
                widgets, texts = widgets + more[0], texts + more[1]
                top.close()
    more = walk(window)
    print(widgets + more[0], texts + more[1])
    window.close()


if __name__ == "__main__":
    main()
