"""Where the keyboard is: one ring around a button, and nothing of the system's style within it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from window_maker import Maker
from window_room import settle

INNER = 4


def inside(button: QWidget) -> QImage:
    """What is drawn within the ring."""
    return button.grab(button.rect().adjusted(INNER, INNER, -INNER, -INNER)).toImage()


@pytest.mark.parametrize("which", ["paste", "example"])
def test_a_button_reached_by_keyboard_looks_within_as_it_did(
    make_window: Maker, qtbot: QtBot, which: str
) -> None:
    window = make_window(empty=True)
    window.activateWindow()
    button = getattr(window.empty.target, which)
    window.empty.target.open.setFocus()
    settle()
    before, around = inside(button), button.grab().toImage()
    while QApplication.focusWidget() is not button:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    settle()
    assert button.grab().toImage() != around
    assert inside(button) == before
