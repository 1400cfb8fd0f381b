"""Colours between two others."""

from __future__ import annotations

from PySide6.QtGui import QColor


def mixed(colour: str, ground: str, share: float) -> QColor:
    """A colour laid thinly over a ground."""
    one, other = QColor(colour), QColor(ground)
    pairs = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return QColor(*(round(mine * share + theirs * (1 - share)) for mine, theirs in pairs))
