"""What a screen reader is told that the program's own widgets are; Qt knows it of its own widgets only."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

INSTALLED = "keshiinRoles"
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
    """Let Qt ask here for the roles of the program's own widgets, from the first call on."""
    app = QCoreApplication.instance()
    if app is not None and not app.property(INSTALLED):
        app.setProperty(INSTALLED, True)
        QAccessible.installFactory(_interface)


def _interface(key: str, told: QObject | None) -> QAccessibleInterface | None:
    role = ROLES.get(key)
    return QAccessibleWidget(told, role) if role is not None and isinstance(told, QWidget) else None
