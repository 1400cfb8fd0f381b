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

from keshiin.thunderbird import sentences
from keshiin.thunderbird.checking import Result
from keshiin_resources import path
from keshiin_ui.comparing.dialog import CompareDialog
from keshiin_ui.connecting.dialog import ConnectDialog, Link
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


def inks(part: QWidget, *colours: str) -> int:
    """How many pixels have one of those colours."""
    image, wanted = part.grab().toImage(), {QColor(each).rgb() for each in colours}
    return sum(image.pixel(x, y) in wanted for x in range(image.width()) for y in range(image.height()))


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
    window.set_theme(DARK)
    assert inks(dialog, LIGHT.text, LIGHT.quiet, LIGHT.strong_edge) == 0
    assert inks(dialog, DARK.text) > 10
    assert inks(dialog, DARK.strong_edge) > 100
    window.set_theme(LIGHT)
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


def test_what_was_compared_after_the_change_has_the_new_colours(
    make_window: Maker, qtbot: QtBot, tmp_path: Path
) -> None:
    window = make_window()
    window.do("compare")
    (dialog,) = window.findChildren(CompareDialog)
    window.set_theme(DARK)
    dialog.choosing.chosen.emit(Given(path=str(HOSTER)))
    qtbot.waitUntil(lambda: dialog.pages.currentIndex() == 1)
    dialog.page.widget().adjustSize()
    assert dialog.limits.count() > 1
    assert inks(dialog.page.widget(), LIGHT.text, LIGHT.quiet) == 0
    window.set_theme(LIGHT)


def test_what_was_found_of_the_link_before_the_change_and_after_has_the_new_colours(
    make_window: Maker, qtbot: QtBot
) -> None:
    window = make_window(empty=True)
    found = (
        Result("good", sentences.THUNDERBIRD_THERE),
        Result("note", sentences.ADDON_OFF, sentences.TURN_ON),
        Result("wrong", sentences.NO_MANIFEST),
    )
    dialog = ConnectDialog(window, "en", LIGHT, Link(is_there=lambda: True, check=lambda: found))
    window.dialogs.show(dialog)

    def laid() -> bool:
        return all(each.isVisible() for each in dialog.results.findChildren(QWidget, "link-wrong"))

    qtbot.waitUntil(lambda: len(dialog.results.texts()) == 4 and laid())
    window.set_theme(DARK)
    old = LIGHT.recorded, LIGHT.quiet, LIGHT.contradicted, LIGHT.text
    assert inks(dialog.results, *old) == 0
    for name, ink in ("good", DARK.recorded), ("note", DARK.quiet), ("wrong", DARK.contradicted):
        assert inks(dialog.results.findChild(QWidget, f"link-{name}"), ink) > 0
    dialog.check_button.click()
    qtbot.waitUntil(lambda: dialog.check_button.isEnabled() and laid())
    assert inks(dialog.results, *old) == 0
    window.set_theme(LIGHT)
