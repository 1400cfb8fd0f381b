"""A window that asks, and what it says of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from keshiin_resources import path
from keshiin_ui.reading import Given
from keshiin_ui.window.window import Window

NOT_YET = "Not checked online yet."


def show(window: Window, qtbot: QtBot, sample: str) -> None:
    with qtbot.waitSignal(window.shown):
        window.open((Given(path=str(path("samples", sample))),))


def foot(window: Window) -> str:
    return window.workspace.foot.label.text()


def button(window: Window, text: str) -> QPushButton:
    """The visible button of the foot with that text."""
    found = [each for each in window.workspace.foot.buttons.values() if each.isVisible()]
    return next(each for each in found if each.text() == text)


def ask(window: Window, qtbot: QtBot) -> None:
    """Press the button of the foot, and agree to names and owners."""
    with qtbot.waitSignal(window.online.asking.planned):
        foot = button(window, "Check online… (shows first what is sent)")
        qtbot.mouseClick(foot, Qt.MouseButton.LeftButton)
    assert window.online.consent is not None
    for name, switch in window.online.consent.switches.items():
        switch.setChecked(name != "blocklist")
    window.online.consent.once.click()
