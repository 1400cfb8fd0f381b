"""Pressing a button from the keyboard, whatever it does: a deed, a switch, or a menu that it opens."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QToolButton, QWidget


def press(widget: QWidget | None) -> None:
    """Do what a click on that button does; nothing where it is none."""
    if isinstance(widget, QToolButton) and widget.menu() is not None:
        widget.showMenu()
    elif isinstance(widget, QAbstractButton):
        widget.click()
