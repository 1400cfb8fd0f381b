"""What every dialog has: its size, one column under a title, and a foot with its buttons at the right."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QFrame, QLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from keshiin_ui.look.fonts import font
from keshiin_ui.widgets.foot_layout import FootLayout
from keshiin_ui.widgets.label import PlainLabel

USUAL_POINTS, AROUND = 10, 40


def room_over(parent: QWidget, width: int, height: int) -> QSize:
    """So many pixels, more where the text is larger than usual, and no more than the window below shows."""
    scale = max(1.0, font("body").pointSizeF() / USUAL_POINTS)
    most = parent.window().size() - QSize(AROUND, AROUND)
    return QSize(round(width * scale), round(height * scale)).boundedTo(most)


def titled_column(dialog: QDialog, title: str) -> QVBoxLayout:
    """The column of a dialog, its title already in it."""
    column = QVBoxLayout(dialog)
    column.setContentsMargins(24, 20, 24, 16)
    column.setSpacing(12)
    column.addWidget(PlainLabel(title, "title"))
    return column


def foot(dialog: QDialog, close: str, *buttons: QPushButton) -> FootLayout:
    """A row with a button that closes the dialog, and others at its right.

    To Enter in a field the main one of these answers, and the closing one where it is alone: Qt would take
    the first, and close what the reader has just chosen in.
    """
    closing = QPushButton(close)
    main = next((each for each in buttons if each.objectName() == "primary"), closing)
    main.setDefault(True)
    closing.clicked.connect(dialog.accept)
    return FootLayout((closing, *buttons))


def inset(row: FootLayout) -> FootLayout:
    """The foot of a dialog whose pages reach its edges."""
    row.setContentsMargins(24, 12, 24, 16)
    return row


def scroll_over(dialog: QDialog, body: QWidget, row: QLayout, name: str) -> None:
    """Lay a dialog out: a body that scrolls downwards only, called so for a screen reader, over its foot."""
    scroll = QScrollArea()
    scroll.setAccessibleName(name)
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(body)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(scroll, 1)
    layout.addLayout(row)
