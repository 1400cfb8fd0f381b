"""A change of colours reaches every part of the window, and the dialog that lies over it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from made_mailboxes import mail, mailbox
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot
from window_maker import Maker

from keshiin_resources import path
from keshiin_ui.comparing.dialog import CompareDialog
from keshiin_ui.look.theme import DARK, LIGHT
from keshiin_ui.reading import Given
from keshiin_ui.window.window import Window

HOSTER = path("samples", "hoster-notice.eml")
GROUNDS = frozenset(
    QColor(each).rgb()
    for each in (
        LIGHT.card, LIGHT.ground, LIGHT.raised, LIGHT.sea, LIGHT.land,
        LIGHT.recorded_ground, LIGHT.claimed_ground, LIGHT.contradicted_ground,
    )
)  # fmt: skip
STATES: dict[str, Callable[[Window], None]] = {
    "panes": lambda window: window.do("header"),
    "lists": lambda window: window.do("lists"),
    "links": lambda window: window.do("links"),
    "details": lambda window: window.do("details"),
    "steps": lambda window: window.do("steps"),
    "guide": lambda window: window.do("source_help"),
    "settings": lambda window: window.do("settings"),
}


def light_in(part: QWidget) -> int:
    """How many of the pixels that are looked at have a ground of the light colours."""
    image = part.grab().toImage()
    places = ((x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2))
    return sum(image.pixel(*place) in GROUNDS for place in places)


def darkened(window: Window) -> list[int]:
    """The light grounds that are left in the window and its dialog after a change to the dark ones."""
    window.set_theme(DARK)
    dialogs = [each for each in window.findChildren(QDialog) if each.isVisible()]
    left = [light_in(part) for part in (window, *dialogs)]
    window.set_theme(LIGHT)
    assert light_in(window) > 100
    return left


@pytest.mark.parametrize("state", STATES)
def test_no_ground_stays_light(make_window: Maker, state: str) -> None:
    window = make_window()
    STATES[state](window)
    assert set(darkened(window)) == {0}


def test_nor_in_a_list_a_lesson_or_a_comparison(make_window: Maker, qtbot: QtBot, tmp_path: Path) -> None:
    window = make_window(empty=True)
    with qtbot.waitSignal(window.shown):
        window.open((mailbox(tmp_path / "box", mail(1), mail(2, "Prize")),))
    assert darkened(window) == [0]
    window.do("compare")
    (dialog,) = window.findChildren(CompareDialog)
    dialog.choosing.chosen.emit(Given(path=str(HOSTER)))
    qtbot.waitUntil(lambda: dialog.pages.currentIndex() == 1)
    assert darkened(window) == [0, 0]
    dialog.close()
    window.school.begin("broken_chain")
    page = window.school.page
    assert page is not None
    qtbot.waitUntil(page.light.isVisible)
    assert darkened(window) == [0]


def test_a_lesson_that_begins_after_the_change_has_the_new_colours(make_window: Maker, qtbot: QtBot) -> None:
    window = make_window(empty=True)
    window.school.progress.forget()
    window.set_theme(DARK)
    window.school.begin("broken_chain")
    page = window.school.page
    assert page is not None
    qtbot.waitUntil(page.light.isVisible)
    assert light_in(window) == 0
    window.set_theme(LIGHT)
