"""What a screen reader is told that the program's own widgets are; Qt knows it of its own widgets only."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import isValid

Role = QAccessible.Role
FORGET_EVERY = 100
"""So many new interfaces later those of widgets that are gone are looked for, and let go of."""
ROLES = {
    "FlowText": Role.StaticText,
    "CardFrame": Role.Button,
    "GraphCanvas": Role.Chart,
    "MapCanvas": Role.Chart,
    "Postmark": Role.Graphic,
    "Drawing": Role.Graphic,
    "Pane": Role.Pane,
    "LessonPanel": Role.Pane,
}


_made: list[QAccessibleInterface] = []
"""Those that Qt holds: before PySide6 6.11 one ended with its last name in Python, and Qt used it on."""


def install() -> None:
    """Let Qt ask here for the roles of the program's own widgets."""
    QAccessible.installFactory(_interface)


def _interface(key: str, told: QObject | None) -> QAccessibleInterface | None:
    role = ROLES.get(key)
    if role is None or not isinstance(told, QWidget):
        return None
    if len(_made) % FORGET_EVERY == FORGET_EVERY - 1:
        _made[:] = filter(isValid, _made)
    _made.append(QAccessibleWidget(told, role))
    return _made[-1]
