"""What every dialog has: one column under a title, and a foot with its buttons at the right."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout

from keshiin_ui.fonts import give_role
from keshiin_ui.label import PlainLabel


def titled_column(dialog: QDialog, title: str) -> QVBoxLayout:
    """The column of a dialog, its title already in it."""
    column = QVBoxLayout(dialog)
    column.setContentsMargins(24, 20, 24, 16)
    column.setSpacing(12)
    column.addWidget(PlainLabel(title, "title"))
    return column


def foot(dialog: QDialog, close: str, *buttons: QPushButton) -> QHBoxLayout:
    """A row with a button that closes the dialog, and others at its right; alone it answers to Enter."""
    closing = QPushButton(close)
    closing.setDefault(not buttons)
    closing.clicked.connect(dialog.accept)
    row = QHBoxLayout()
    row.addStretch(1)
    for button in (closing, *buttons):
        give_role(button, "body")
        row.addWidget(button)
    return row


def inset(row: QHBoxLayout) -> QHBoxLayout:
    """The foot of a dialog whose pages reach its edges."""
    row.setContentsMargins(24, 12, 24, 16)
    return row
