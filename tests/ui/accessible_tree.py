"""The window as a screen reader meets it: the tree of Qt's accessible interfaces."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QLabel, QWidget

Role = QAccessible.Role
CONTROLS = frozenset({
    Role.Button, Role.ButtonMenu, Role.CheckBox, Role.RadioButton, Role.ComboBox, Role.EditableText,
    Role.PageTab, Role.PageTabList, Role.List, Role.Table, Role.Tree, Role.Chart, Role.Graphic, Role.MenuItem,
    Role.Slider, Role.SpinBox, Role.StaticText, Role.ProgressBar,
})  # fmt: skip
DEEPEST = 30


def walk(interface: QAccessibleInterface, depth: int = 0) -> Iterator[QAccessibleInterface]:
    """Every visible interface below one, itself first; cells of tables are left to their tables."""
    if interface.state().invisible or depth > DEEPEST:
        return
    yield interface
    if interface.role() in (Role.Table, Role.Tree, Role.List):
        return
    for place in range(interface.childCount()):
        child = interface.child(place)
        if child is not None:
            yield from walk(child, depth + 1)


def controls(widget: QWidget) -> Iterator[QAccessibleInterface]:
    """Every visible control of a window: what takes the focus, or has a role that says something."""
    for interface in walk(QAccessible.queryAccessibleInterface(widget)):
        told = interface.object()
        if isinstance(told, QLabel) and not told.text():
            continue
        if interface.role() in CONTROLS or interface.state().focusable:
            yield interface


def name_of(interface: QAccessibleInterface) -> str:
    """The name that a screen reader says."""
    return interface.text(QAccessible.Text.Name)


def described(interface: QAccessibleInterface) -> str:
    """An interface in words, for the message of a test."""
    told = interface.object()
    where = []
    while told is not None and len(where) < 5:
        where.append(type(told).__name__)
        told = told.parent()
    return f"{interface.role().name}: {' < '.join(where)}"


def nameless(widget: QWidget) -> list[str]:
    """The visible controls without a name."""
    return [described(each) for each in controls(widget) if not name_of(each).strip()]
