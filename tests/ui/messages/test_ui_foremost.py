"""What of a new list is on the screen first: its most doubtful message, unless the reader is at work."""

from __future__ import annotations

from math import inf
from pathlib import Path

import pytest
from made_lines import line, shown
from made_mailboxes import mail
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from window_maker import Maker

from keshiin.judge.model import Level
from keshiin_resources import path
from keshiin_ui.look.theme import LIGHT
from keshiin_ui.messages.panel import MessageList
from keshiin_ui.reading import Batch, Given
from keshiin_ui.window.window import Window


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no busy machine make the end of a list come too late for a message to change."""
    monkeypatch.setattr("keshiin_ui.messages.untouched.SOON_S", inf)


def folder(at: Path, *names: str) -> Given:
    """A folder with an ordinary message first, and samples behind it."""
    at.mkdir()
    (at / "0.eml").write_text(mail(1))
    for number, name in enumerate(names, 1):
        (at / f"{number}.eml").write_bytes(path("samples", name).read_bytes())
    return Given(path=str(at))


def level(window: Window) -> Level | None:
    """The level of the message on the screen."""
    return window.view.explanation.level if window.view else None


def test_a_folder_opens_on_its_most_doubtful_message(
    make_window: Maker, qtbot: QtBot, tmp_path: Path
) -> None:
    window = make_window(empty=True)
    window.open((folder(tmp_path / "mail", "invitation.eml", "hoster-notice.eml"),))
    qtbot.waitUntil(lambda: level(window) == "dangerous")
    chosen = window.messages.view.currentIndex()
    assert chosen.row() == 0
    assert window.messages.model.number_at(0) == 2
    qtbot.waitUntil(window.messages.view.hasFocus)


@pytest.mark.parametrize("by", ["key", "mouse"])
def test_a_reader_who_is_at_work_keeps_what_is_on_the_screen(
    make_window: Maker, qtbot: QtBot, tmp_path: Path, by: str
) -> None:
    window = make_window(empty=True)
    handle = window.windowHandle()

    def touch() -> None:
        if by == "key":
            QTest.keyClick(handle, Qt.Key.Key_F6)
        else:
            QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=QPoint(600, 10))

    window.opening.shown.connect(touch)
    window.open((folder(tmp_path / "mail", "hoster-notice.eml"),))
    qtbot.waitUntil(lambda: len(window.messages.model.lines) == 2 and not window.messages.reading)
    qtbot.wait(300)
    assert level(window) != "dangerous"
    assert window.messages.model.number_at(window.messages.view.currentIndex().row()) == 0


@pytest.mark.parametrize("by", ["menu", "foot"])
def test_a_message_that_is_looked_up_stays_whoever_pressed_for_the_reader(
    make_window: Maker, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, by: str
) -> None:
    """A menu of the system or a screen reader sends the window no key and no press of the mouse."""
    window = make_window(empty=True)
    asked: list[object] = []
    monkeypatch.setattr(window.online, "begin", lambda analysis, _: asked.append(analysis))

    def look_up() -> None:
        if not asked:
            window.do("check_online") if by == "menu" else window.workspace.foot.wanted.emit("check_online")

    window.shown.connect(look_up)
    window.open((folder(tmp_path / "mail", "hoster-notice.eml"),))
    qtbot.waitUntil(lambda: len(window.messages.model.lines) == 2 and not window.messages.reading)
    # The panes are filled in slices, and may be longer on their way than the list.
    qtbot.waitUntil(lambda: bool(asked))
    qtbot.wait(300)
    assert window.view is not None
    assert asked == [window.view.analysis]
    chosen = window.messages.model.number_at(window.messages.view.currentIndex().row())
    assert (level(window) == "dangerous") == (chosen == 1)


def test_a_message_that_is_looked_up_stays_though_another_is_on_its_way(
    make_window: Maker, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window(empty=True)
    asked: list[object] = []
    monkeypatch.setattr(window.online, "begin", lambda analysis, _: asked.append(analysis))
    shown = window.opening.show

    def replace(*given: object) -> None:
        shown(*given)
        QTimer.singleShot(0, window, lambda: window.checking.do("check_online"))

    monkeypatch.setattr(window.opening, "show", replace)
    window.open((folder(tmp_path / "mail", "hoster-notice.eml"),))
    qtbot.waitUntil(lambda: bool(asked) and not window.work.busy)
    qtbot.wait(100)
    assert window.view is not None
    assert asked == [window.view.analysis]
    assert level(window) != "dangerous"
    assert window.messages.model.number_at(window.messages.view.currentIndex().row()) == 0
    monkeypatch.setattr(window.opening, "show", shown)
    window.opening.show(window.messages.model.lines[1][0])
    qtbot.waitUntil(lambda: level(window) == "dangerous")


def test_the_message_changes_once_and_soon_or_not_at_all(
    make_window: Maker, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Later ones would take from the reader what he has begun to read."""
    window = make_window(empty=True)
    asked: list[Given] = []
    monkeypatch.setattr(window.opening, "show", lambda given, *_: asked.append(given))
    window.open((folder(tmp_path / "mail", "lesson-normal.paste.txt"),))
    qtbot.waitUntil(lambda: len(window.messages.model.lines) == 2 and not window.messages.reading)
    window.work.listed.emit(Batch(lines=(line(7, "dangerous"),), finished=True))
    assert asked == []


def test_a_list_that_is_long_in_coming_changes_no_message_that_is_being_read(
    make_window: Maker, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("keshiin_ui.messages.untouched.SOON_S", -1)
    window = make_window(empty=True)
    monkeypatch.setattr(window.work, "go_on", lambda: None)
    window.open((folder(tmp_path / "mail", "lesson-normal.paste.txt"),))
    qtbot.waitUntil(lambda: level(window) is not None)
    asked: list[Given] = []
    monkeypatch.setattr(window.opening, "show", lambda given, *_: asked.append(given))
    window.work.listed.emit(Batch(lines=(line(7, "consistent"),)))
    window.work.listed.emit(Batch(lines=(line(8, "dangerous"),), finished=True))
    assert asked == []


def test_the_foremost_line_is_one_that_is_more_doubtful(qtbot: QtBot) -> None:
    panel = MessageList(LIGHT)
    qtbot.addWidget(panel)
    panel.retranslate("en")
    panel.begin()
    panel.put(*line(0, "unclear"), 0)
    panel.take(Batch(lines=(line(1, "unclear"), line(2, "consistent"))))
    assert panel.foremost() is None
    panel.take(Batch(lines=(line(3, "suspicious"),)))
    assert panel.foremost() == shown(panel)[0] == 3
    panel.filters.order.actions_by_id["newest"].trigger()
    assert panel.foremost() is None
