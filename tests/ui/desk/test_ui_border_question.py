"""Which service is the reader's: asked once, told in the picture, kept in the settings, taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from settings_dialog import dialog_of
from window_maker import Maker

from keshiin.settings.file import read_settings, settings_path
from keshiin_ui.reading import Given
from keshiin_ui.window.window import Window

pytestmark = pytest.mark.usefixtures("own_settings")


SOURCE = b"""\
Received: from gate.example.net (gate.example.net [10.1.2.3]) by box.mail.example.jp (Postfix) with ESMTP id 1
 for <hanako@example.jp>; Mon, 1 Jan 2024 00:00:03 +0900
Received: from a.example.com (a.example.com [8.8.4.4]) by gate.example.net (Postfix) with ESMTP id 2;
 Mon, 1 Jan 2024 00:00:02 +0900
From: a@example.com
To: hanako@example.jp
Subject: x

x
"""


@pytest.fixture
def asked(make_window: Maker, qtbot: QtBot) -> Window:
    """A window with a message whose border is unknown."""
    window = make_window(empty=True)
    with qtbot.waitSignal(window.shown):
        window.open((Given(data=SOURCE),))
    return window


def answers(window: Window) -> list[str]:
    """What can be answered to the question about the border."""
    question = window.desk.question
    return [button.text() for button in question.buttons] if question.isVisible() else []


def test_the_question_is_asked_once_and_its_answer_kept(asked: Window, qtbot: QtBot) -> None:
    assert asked.desk.question.question.text() == "Which of these is your mail service?"
    assert answers(asked) == ["example.jp", "example.net", "None of these", "I do not know"]
    with qtbot.waitSignal(asked.shown):
        asked.desk.question.buttons[0].click()
    assert asked.view is not None
    assert asked.view.border_hop == 1
    assert answers(asked) == []
    assert read_settings(settings_path()).my_services == ("example.jp",)


def test_a_single_service_is_asked_about_as_one(make_window: Maker, qtbot: QtBot) -> None:
    window = make_window(empty=True)
    with qtbot.waitSignal(window.shown):
        window.open((Given(data=SOURCE[: SOURCE.index(b"Received", 1)] + SOURCE[SOURCE.index(b"From:") :]),))
    assert answers(window) == ["example.jp", "No, another one", "I do not know"]
    assert window.desk.question.question.text() == "Is this your mail service?"


def test_not_knowing_is_an_answer_and_nothing_is_kept(asked: Window, qtbot: QtBot) -> None:
    asked.desk.question.buttons[-1].click()
    assert answers(asked) == []
    with qtbot.waitSignal(asked.shown):
        asked.open((Given(data=SOURCE),))
    assert answers(asked) == []
    assert not settings_path().exists()


def test_none_of_these_is_kept(asked: Window, qtbot: QtBot) -> None:
    with qtbot.waitSignal(asked.shown):
        asked.desk.question.buttons[-2].click()
    assert read_settings(settings_path()).not_mine == ("example.jp", "example.net")
    assert answers(asked) == []


def test_my_side_up_to_here_stands_in_the_settings_and_can_be_taken_back(
    asked: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(asked.shown):
        asked.workspace.graph.border_told.emit(2)
    dialog = dialog_of(asked)
    services = dialog.mail.lists["my_services"]
    assert services.texts == ("example.jp", "example.net")
    assert services.list.isVisibleTo(services)
    assert not services.none.isVisibleTo(services)
    assert not services.remove_button.isEnabled()
    services.list.setCurrentRow(1)
    services.remove_button.click()
    assert read_settings(settings_path()).my_services == ("example.jp",)
    services.list.item(0).setText("mail.example.jp")
    assert read_settings(settings_path()).my_services == ("mail.example.jp",)
    dialog.mail.export_to(tmp_path / "mine.toml")
    assert read_settings(tmp_path / "mine.toml").my_services == ("mail.example.jp",)
    with qtbot.waitSignal(asked.shown):
        dialog.accept()


def test_what_the_message_holds_is_offered_and_added_by_a_press(asked: Window, qtbot: QtBot) -> None:
    dialog = dialog_of(asked)
    addresses = dialog.mail.lists["my_addresses"]
    offered = [each for each in addresses.findChildren(QPushButton) if each.text() == "+ hanako@example.jp"]
    offered[0].click()
    assert addresses.texts == ("hanako@example.jp",)
    addresses.line.setText("  other@example.jp ")
    qtbot.keyClick(addresses.line, Qt.Key.Key_Return)
    assert addresses.texts == ("hanako@example.jp", "other@example.jp")
    assert dialog.isVisible()
    assert read_settings(settings_path()).my_addresses == ("hanako@example.jp", "other@example.jp")


def test_names_under_results_are_adopted(tmp_path: Path, make_window: Maker) -> None:
    window = make_window()
    results = dialog_of(window).mail.lists["my_results"]
    results.line.setText("mx.example.jp")
    results.add_button.click()
    assert read_settings(settings_path()).my_results == ("mx.example.jp",)
    assert window.opening.settings.my_results == ("mx.example.jp",)
