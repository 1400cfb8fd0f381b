"""Connect to Thunderbird…: what the reader sees of the link, and what the buttons do."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot
from window_maker import Maker
from window_room import settle

from keshiin.thunderbird import sentences
from keshiin.thunderbird.checking import Result
from keshiin_ui.connecting.dialog import ConnectDialog, Link
from keshiin_ui.look.theme import DARK, LIGHT
from keshiin_ui.memory import Memory
from keshiin_ui.qt.application import application
from keshiin_ui.widgets.flow_text import FlowText
from keshiin_ui.window.window import Window

MISSING = Result("wrong", sentences.NO_MANIFEST, sentences.CONNECT, {"path": "/home/hana/keshiin.json"})
KNOWN = Result("good", sentences.MANIFEST_GOOD, values={"path": "/home/hana/keshiin.json"})


class Made:
    """A link that is not there until it is made."""

    def __init__(self, folder: Path, fault: str = "") -> None:
        self.there, self._folder, self._fault = False, folder, fault

    def deeds(self) -> Link:
        """What the dialog can do with it."""
        return Link(self.install, self.remove, lambda: self.there, self.check, lambda: self._folder)

    def install(self) -> None:
        """Make it."""
        if self._fault:
            raise OSError(self._fault)
        self.there = True

    def remove(self) -> None:
        """Take it back."""
        self.there = False

    def check(self) -> tuple[Result, ...]:
        """Look at it."""
        return (KNOWN if self.there else MISSING,)


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    """What the dialog lies over."""
    application()
    parent = QWidget()
    parent.resize(1000, 700)
    qtbot.addWidget(parent)
    return parent


def shown(qtbot: QtBot, parent: QWidget, link: Made, language: str = "en") -> ConnectDialog:
    """The dialog, once it has looked."""
    dialog = ConnectDialog(parent, language, LIGHT, link.deeds())  # type: ignore[arg-type]
    dialog.show()
    qtbot.waitUntil(lambda: dialog.results.texts() != [])
    return dialog


def test_it_looks_by_itself_and_says_what_to_do(qtbot: QtBot, parent: QWidget, tmp_path: Path) -> None:
    dialog = shown(qtbot, parent, Made(tmp_path))
    assert dialog.results.texts() == [
        "Thunderbird does not know this program yet.",
        "Press Connect below.",
    ]
    assert not dialog.told.isVisible()


def test_no_two_buttons_of_the_foot_touch_in_any_width(
    make_window: Maker, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = shown(qtbot, make_window("ja", empty=True), Made(tmp_path), "ja")
    buttons = dialog.findChildren(QPushButton)
    for width in range(480, 760, 4):
        dialog.resize(width, 500)
        settle()
        for one, other in combinations((button.geometry() for button in buttons), 2):
            assert not one.adjusted(-3, -1, 3, 1).intersects(other), width


def test_what_two_rows_ask_for_is_said_once_and_their_paths_are_tips(
    qtbot: QtBot, parent: QWidget, tmp_path: Path
) -> None:
    class Bare(Made):
        def check(self) -> tuple[Result, ...]:
            return (MISSING, Result("note", sentences.ADDON_NOWHERE, sentences.CONNECT, {"path": "/a.xpi"}))

    results = shown(qtbot, parent, Bare(tmp_path)).results
    assert results.texts() == [sentences.NO_MANIFEST, sentences.ADDON_NOWHERE, sentences.CONNECT]
    tips = [each.toolTip() for each in results.findChildren(FlowText)]
    assert "/home/hana/keshiin.json" in tips[0]
    assert "/a.xpi" in tips[1]


def test_connecting_and_taking_it_back(qtbot: QtBot, parent: QWidget, tmp_path: Path) -> None:
    dialog = shown(qtbot, parent, Made(tmp_path))
    assert not dialog.remove_button.isEnabled()
    dialog.connect_button.click()
    qtbot.waitUntil(lambda: "knows this program:" in dialog.results.texts()[0])
    assert dialog.told.text() == sentences.INSTALLED
    assert dialog.remove_button.isEnabled()
    dialog.remove_button.click()
    qtbot.waitUntil(lambda: "not know this program" in dialog.results.texts()[0])
    assert dialog.told.text() == sentences.REMOVE_ADDON
    assert not dialog.remove_button.isEnabled()


def test_connecting_is_what_the_dialog_proposes_until_it_is_done(
    qtbot: QtBot, parent: QWidget, tmp_path: Path
) -> None:
    dialog = shown(qtbot, parent, Made(tmp_path))
    assert dialog.connect_button.objectName() == "primary"
    dialog.connect_button.click()
    qtbot.waitUntil(lambda: dialog.remove_button.isEnabled())
    assert dialog.connect_button.objectName() == ""


def test_a_link_that_cannot_be_made_is_told_with_its_reason(
    qtbot: QtBot, parent: QWidget, tmp_path: Path
) -> None:
    dialog = shown(qtbot, parent, Made(tmp_path, fault="the disk is full"))
    dialog.connect_button.click()
    qtbot.waitUntil(lambda: dialog.told.text() == "The link could not be made: the disk is full")
    assert "not know this program" in dialog.results.texts()[0]


def test_the_addons_folder_can_be_shown_only_where_it_is(
    qtbot: QtBot, parent: QWidget, tmp_path: Path
) -> None:
    assert shown(qtbot, parent, Made(tmp_path)).folder_button.isEnabled()
    assert not shown(qtbot, parent, Made(tmp_path / "missing")).folder_button.isEnabled()


def test_it_speaks_japanese(qtbot: QtBot, parent: QWidget, tmp_path: Path) -> None:
    dialog = shown(qtbot, parent, Made(tmp_path), "ja")
    assert dialog.windowTitle() == "Thunderbird につなぐ"
    assert dialog.results.texts()[0].startswith("Thunderbird は、まだこのプログラムを知りません。")


def test_closed_while_it_looks_it_is_told_nothing_more(qtbot: QtBot, parent: QWidget, tmp_path: Path) -> None:
    looking, looked = Event(), Event()

    class Slow(Made):
        def check(self) -> tuple[Result, ...]:
            looking.wait(10)
            looked.set()
            return (KNOWN,)

    dialog = ConnectDialog(parent, "en", LIGHT, Slow(tmp_path).deeds())
    dialog.show()
    dialog.close()
    looking.set()
    assert looked.wait(10)
    qtbot.wait(50)
    assert dialog.results.texts() == []


def test_the_menu_opens_it(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    application()
    window = Window(Memory(str(tmp_path / "window.ini")), "en", DARK, tmp_path / "settings.toml")
    qtbot.addWidget(window)
    window.menus.actions_by_id["thunderbird"].trigger()
    assert isinstance(window.dialogs.current, ConnectDialog)
    window.close()
