"""What a screen reader is told that the program's own widgets are; Qt knows it of its own widgets only."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

Role = QAccessible.Role
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


def install() -> None:
    """Let Qt ask here for the roles of the program's own widgets."""
    QAccessible.installFactory(_interface)


def _interface(key: str, told: QObject | None) -> QAccessibleInterface | None:
    role = ROLES.get(key)
    return QAccessibleWidget(told, role) if role is not None and isinstance(told, QWidget) else None
