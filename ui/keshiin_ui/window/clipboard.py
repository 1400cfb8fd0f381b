"""Copy from whatever has the focus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit


def copy() -> None:
    """Copy what is chosen in the widget with the focus."""
    widget = QApplication.focusWidget()
    if isinstance(widget, QPlainTextEdit):
        widget.copy()
    elif widget is not None:
        press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        # Sent through the application it would be looked up among the shortcuts, and come here again.
        widget.event(press)
