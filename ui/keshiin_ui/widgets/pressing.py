"""What keys do with any part: press a button, whatever it does, and open the menu of what is marked."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QMenu, QToolButton, QWidget


def press(widget: QWidget | None) -> None:
    """Do what a click on that button does; nothing where it is none."""
    if isinstance(widget, QToolButton) and widget.menu() is not None:
        widget.showMenu()
    elif isinstance(widget, QAbstractButton):
        widget.click()


def open_menu(widget: QWidget | None) -> None:
    """Open the menu of what is marked in that part, as the menu key does: Qt knows no Shift+F10 under X11."""
    if widget is None:
        return
    marked = widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    at = marked.center() if isinstance(marked, QRect) else QPoint()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, widget.mapToGlobal(at))
    QCoreApplication.sendEvent(widget, asked)


def by_keys(event: QContextMenuEvent) -> bool:
    """Whether a menu was asked for from the keyboard."""
    return event.reason() == QContextMenuEvent.Reason.Keyboard


def menu_place(view: QAbstractItemView, event: QContextMenuEvent) -> QPoint:
    """Where the menu of a row goes on the screen: where the mouse is, for keys below the current row."""
    if not by_keys(event):
        return event.globalPos()
    row = view.visualRect(view.currentIndex()).intersected(view.viewport().rect())
    return view.viewport().mapToGlobal(row.bottomLeft())


def pop_up(menu: QMenu, at: QPoint, marked: bool) -> None:
    """Show a menu, if asked for by keys with its first entry ``marked``."""
    menu.popup(at)
    first = next((action for action in menu.actions() if action.isEnabled()), None)
    if marked and first is not None:
        menu.setActiveAction(first)
