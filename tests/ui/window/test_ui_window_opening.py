"""What comes into the window: pasted, dropped, chosen among the examples, or refused in a sentence."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from made_view import LINES
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot
from window_maker import Maker
from window_texts import texts

from keshiin_ui.reading import Given, Opened, Refusal
from keshiin_ui.ways_in.incoming import given_in
from keshiin_ui.window.window import Window

SOURCE = "\r\n".join(LINES).encode() + b"\r\n\r\nHello.\r\n"


def test_the_empty_window_says_how_to_begin_and_that_nothing_leaves(make_window: Maker) -> None:
    said = texts(make_window(empty=True))
    for part in (
        "Drop a message here",
        "Open…",
        "Paste source",
        "Thunderbird",
        "Outlook",
        "Gmail",
        "Apple Mail",
    ):
        assert part in said
    assert "Nothing leaves this computer" in said


def test_without_a_message_its_actions_are_off(make_window: Maker) -> None:
    window = make_window(empty=True)
    assert not window.menus.actions_by_id["steps"].isEnabled()
    assert window.menus.actions_by_id["paste"].isEnabled()


def test_pasted_source_is_analysed_off_the_window_and_shown(make_window: Maker, qtbot: QtBot) -> None:
    window = make_window(empty=True)
    QGuiApplication.clipboard().setText(SOURCE.decode())
    with qtbot.waitSignal(window.shown):
        window.menus.actions_by_id["paste"].trigger()
        assert window.view is None
    assert window.view is not None
    assert "Received: from email.seznam.cz" in window.workspace.header.edit.toPlainText()


@pytest.mark.parametrize("source", [SOURCE, b"Milk, bread, stamps.\n"])
def test_while_a_message_is_on_its_way_the_first_screen_says_so(
    make_window: Maker, qtbot: QtBot, tmp_path: Path, source: bytes
) -> None:
    (tmp_path / "one.eml").write_bytes(source)
    window = make_window(empty=True)
    with qtbot.waitSignal(window.shown):
        window.open((Given(path=str(tmp_path / "one.eml")),))
        assert window.empty.target.title.text() == "Reading the message…"
    assert window.empty.target.title.text() == "Drop a message here"


def test_a_folder_is_opened_from_the_menu(
    make_window: Maker, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for place in ("cur", "new", "tmp"):
        (tmp_path / place).mkdir()
    (tmp_path / "cur" / "1.host:2,S").write_bytes(SOURCE)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    window = make_window(empty=True)
    with qtbot.waitSignal(window.shown):
        window.menus.actions_by_id["open_folder"].trigger()
    assert "Received: from email.seznam.cz" in window.workspace.header.edit.toPlainText()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    window.menus.actions_by_id["open_folder"].trigger()
    assert window.view is not None


def test_what_is_closed_does_not_come_back_with_what_was_on_its_way(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    for name in ("one.eml", "two.eml", "three.eml"):
        (tmp_path / name).write_bytes(SOURCE)
    window.open((Given(path=str(tmp_path)),))
    window.opening.close()
    qtbot.waitUntil(lambda: not window.work.busy)
    assert window.view is None
    with qtbot.waitSignal(window.work.opened):
        window.open((Given(path=str(tmp_path)),))
    window.opening.close()
    qtbot.waitUntil(lambda: not window.work.busy)
    assert window.view is None
    assert window.messages.model.rowCount() == 0


def test_text_that_is_no_mail_is_refused_in_a_sentence(make_window: Maker, qtbot: QtBot) -> None:
    window = make_window(empty=True)
    QGuiApplication.clipboard().setText("Good morning, this is not a header at all")
    with qtbot.waitSignal(window.shown):
        window.ways_in.paste()
    assert window.view is None
    assert window.empty.target.failure.text().startswith("This text lacks the lines that mail programs hide")


@pytest.mark.parametrize("empty", [True, False], ids=["on the first screen", "over a message"])
def test_pasting_from_an_empty_clipboard_says_what_to_do_first(make_window: Maker, empty: bool) -> None:
    window = make_window(empty=empty)
    before = window.view and window.view.analysis
    QGuiApplication.clipboard().setText(" ")
    for _ in range(2):
        window.do("paste")
    assert (window.view and window.view.analysis) is before
    told = window.empty.target.failure if empty else window.desk.notice.label
    assert told.isVisible()
    assert told.text() == "There is nothing to paste yet. First copy the whole source of the message."


def test_a_clipboard_that_gives_nothing_opens_nothing() -> None:
    assert given_in(None) == ()


def test_a_dropped_file_is_opened(make_window: Maker, qtbot: QtBot, tmp_path: Path) -> None:
    window = make_window(empty=True)
    path = tmp_path / "message.eml"
    path.write_bytes(SOURCE)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPoint(50, 50), *how)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    with qtbot.waitSignal(window.shown):
        QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), *how))
    assert window.view is not None


def test_what_could_not_be_read_is_told_beside_what_was(make_window: Maker) -> None:
    made = make_window()
    refusal = Refusal("/tmp/picture.png", {"en": "This is a picture.", "ja": "画像です。"})
    made.opening.take(replace(made.opening.current, refusals=(refusal,)))
    made.slices.finish()
    assert made.notice.label.text() == "This is a picture."
    made.set_language("ja")
    assert "画像です。" in made.notice.label.text()


def test_a_message_stays_when_the_next_one_cannot_be_read(make_window: Maker) -> None:
    made = make_window()
    made.opening.take(Opened(refusals=(Refusal("x", {"en": "No.", "ja": "いいえ。"}),)))
    made.slices.finish()
    assert made.view is not None
    assert made.notice.label.text() == "No."


def test_an_example_is_offered_by_its_title_and_opens(window: Window, qtbot: QtBot) -> None:
    titles = [action.text() for action, *_ in window.menus._texts]
    assert "&1  A notice from the ministry" in titles
    with qtbot.waitSignal(window.shown):
        window.ways_in.open_example()
    assert "mhlw.go.jp" in window.workspace.header.edit.toPlainText()


def test_the_window_answers_while_a_message_is_analysed(make_window: Maker, qtbot: QtBot) -> None:
    window = make_window(empty=True)
    beats: list[int] = []
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(1))
    timer.start(5)
    with qtbot.waitSignal(window.shown):
        window.ways_in.open_example()
    assert len(beats) >= 2
