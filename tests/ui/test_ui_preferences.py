"""The settings as their reader meets them: what he says counts at once, is kept, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from made_view import analysis
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton, QTabWidget
from pytestqt.qtbot import QtBot

from keshiin.geo_files import own_files
from keshiin.own_word import offers_of
from keshiin.settings import Settings
from keshiin.settings_file import read_settings, settings_path
from keshiin_resources import dates
from keshiin_resources import path as resource
from keshiin_ui.preferences.dialog import PreferencesDialog
from keshiin_ui.reading import Given
from keshiin_ui.theme import DARK, LIGHT
from keshiin_ui.window import Window
from lookup.made_mmdb import BUILT_DAY, made

Maker = Callable[..., Window]
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


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give each of these tests a folder of settings of its own, since they write."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings"))


def dialog_of(window: Window) -> PreferencesDialog:
    """The settings dialog, opened from the menu."""
    window.do("settings")
    assert isinstance(window.dialogs.current, PreferencesDialog)
    return window.dialogs.current


@pytest.fixture
def asked(make_window: Maker, qtbot: QtBot) -> Window:
    """A window with a message whose border is unknown."""
    window = make_window(empty=True)
    with qtbot.waitSignal(window.shown, timeout=20_000):
        window.open((Given(data=SOURCE),))
    return window


def answers(window: Window) -> list[str]:
    """What can be answered to the question about the border."""
    question = window.desk.question
    return [button.text() for button in question.buttons] if question.isVisible() else []


def test_the_question_is_asked_once_and_its_answer_kept(asked: Window, qtbot: QtBot) -> None:
    assert asked.desk.question.question.text() == "Which of these is your mail service?"
    assert answers(asked) == ["example.jp", "example.net", "None of these", "I do not know"]
    with qtbot.waitSignal(asked.shown, timeout=20_000):
        asked.desk.question.buttons[0].click()
    assert asked.view is not None
    assert asked.view.border_hop == 1
    assert answers(asked) == []
    assert read_settings(settings_path()).my_services == ("example.jp",)


def test_not_knowing_is_an_answer_and_nothing_is_kept(asked: Window, qtbot: QtBot) -> None:
    asked.desk.question.buttons[-1].click()
    assert answers(asked) == []
    with qtbot.waitSignal(asked.shown, timeout=20_000):
        asked.open((Given(data=SOURCE),))
    assert answers(asked) == []
    assert not settings_path().exists()


def test_none_of_these_is_kept(asked: Window, qtbot: QtBot) -> None:
    with qtbot.waitSignal(asked.shown, timeout=20_000):
        asked.desk.question.buttons[-2].click()
    assert read_settings(settings_path()).not_mine == ("example.jp", "example.net")
    assert answers(asked) == []


def test_my_side_up_to_here_stands_in_the_settings_and_can_be_taken_back(
    asked: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(asked.shown, timeout=20_000):
        asked.workspace.graph.border_told.emit(2)
    dialog = dialog_of(asked)
    services = dialog.mail.lists["my_services"]
    assert services.texts == ("example.jp", "example.net")
    services.list.setCurrentRow(1)
    services.remove_button.click()
    assert read_settings(settings_path()).my_services == ("example.jp",)
    services.list.item(0).setText("mail.example.jp")
    assert read_settings(settings_path()).my_services == ("mail.example.jp",)
    dialog.mail.export_to(tmp_path / "mine.toml")
    assert read_settings(tmp_path / "mine.toml").my_services == ("mail.example.jp",)
    with qtbot.waitSignal(asked.shown, timeout=20_000):
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


def test_language_colours_and_text_size_change_at_once(make_window: Maker) -> None:
    window = make_window()
    before = window.workspace.header.edit.font().pointSizeF()
    looks = dialog_of(window).looks
    looks.larger.click()
    assert window.workspace.header.edit.font().pointSizeF() > before
    assert looks.size_label.text() == "110 %"
    looks.theme.actions_by_id["dark"].trigger()
    assert window.workspace.header.edit.theme is DARK
    looks.theme.actions_by_id["light"].trigger()
    assert window.workspace.header.edit.theme is LIGHT
    looks.language.actions_by_id["ja"].trigger()
    assert window.banner.steps.text() == "どうすればいい?"


def test_a_location_file_is_taken_or_refused_in_words(make_window: Maker, tmp_path: Path) -> None:
    window = make_window()
    page = dialog_of(window).places
    wrong = tmp_path / "wrong.mmdb"
    wrong.write_text("no")
    page.take(wrong)
    assert page.failure.text() == "“wrong.mmdb” is not a location file (.mmdb)."
    page.take(resource("geo", "country.mmdb"))
    folder = Path(window.opening.terms.places)
    assert [file.kind for file in own_files(folder)] == ["country"]
    assert not page.failure.isVisible()
    page.table.setCurrentItem(page.table.topLevelItem(0))
    page.remove_button.click()
    assert own_files(folder) == ()
    assert resource("geo", "country.mmdb").exists()


def drop(window: Window, *paths: Path) -> None:
    """Let go of files over the window."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(each)) for each in paths])
    how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(50, 50), *how))
    QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), *how))


def test_a_location_file_that_is_dropped_on_the_window_is_no_message(
    make_window: Maker, tmp_path: Path
) -> None:
    window = make_window()
    shown = window.view
    wrong = tmp_path / "wrong.mmdb"
    wrong.write_text("no")
    drop(window, resource("geo", "asn.mmdb"), wrong)
    dialog = window.dialogs.current
    assert isinstance(dialog, PreferencesDialog)
    assert dialog.pages.currentWidget() is dialog.places
    assert [file.kind for file in own_files(Path(window.opening.terms.places))] == ["network"]
    assert dialog.places.table.topLevelItem(0).text(0) == "asn.mmdb"
    assert dialog.places.failure.text() == "“wrong.mmdb” is not a location file (.mmdb)."
    assert window.view == shown


@pytest.mark.parametrize(("made_on", "old"), [("2020-01-01", True), (date.today().isoformat(), False)])
def test_bundled_data_of_more_than_a_year_ago_says_so(
    make_window: Maker, monkeypatch: pytest.MonkeyPatch, made_on: str, old: bool
) -> None:
    monkeypatch.setattr("keshiin.geo_files.dates", lambda: {"country": made_on, "network": made_on})
    dialog = dialog_of(make_window())
    dialog.pages.setCurrentWidget(dialog.places)
    assert [row[3] for row in table_of(dialog)] == [made_on, made_on]
    assert dialog.places.age.text() == "What is more than a year old may have moved since."
    assert dialog.places.age.isVisible() == old


def table_of(dialog: PreferencesDialog) -> list[tuple[str, ...]]:
    """The rows of the location files as the reader sees them."""
    table = dialog.places.table
    items = [table.topLevelItem(at) for at in range(table.topLevelItemCount())]
    return [tuple(item.text(column) for column in range(table.columnCount())) for item in items]


def test_the_location_files_in_use_are_told_with_their_dates_and_licences(
    make_window: Maker, tmp_path: Path
) -> None:
    dialog = dialog_of(make_window())
    dialog.pages.setCurrentWidget(dialog.places)
    bundled = [
        ("comes with Keshiin", "Countries", "IPFire", dates()["country"], "CC BY-SA 4.0"),
        ("comes with Keshiin", "Owners of networks", "IPFire", dates()["network"], "CC BY-SA 4.0"),
    ]
    assert table_of(dialog) == bundled
    record = {"211.0.0.0/8": {"country": {"iso_code": "JP"}}}
    for name, type in (("a", "GeoLite2-City"), ("b", "DBIP-City-Lite"), ("c", "DBIP-City")):
        dialog.places.take(made(tmp_path / f"{name}.mmdb", type, record))
    assert table_of(dialog) == [
        ("a.mmdb", "Towns", "GeoLite2", BUILT_DAY, "GeoLite2 EULA"),
        ("b.mmdb", "Towns", "DB-IP", BUILT_DAY, "CC BY 4.0"),
        ("c.mmdb", "Towns", "DB-IP", BUILT_DAY, "not known"),
        *bundled,
    ]


def test_only_the_readers_own_location_files_can_be_removed(make_window: Maker) -> None:
    dialog = dialog_of(make_window())
    dialog.pages.setCurrentWidget(dialog.places)
    page = dialog.places
    assert not page.remove_button.isVisible()
    page.take(resource("geo", "country.mmdb"))
    for row, removable in ((0, True), (1, False), (2, False)):
        page.table.setCurrentItem(page.table.topLevelItem(row))
        assert page.remove_button.isEnabled() == removable


def test_recent_files_are_remembered_only_where_that_is_wanted(make_window: Maker) -> None:
    window = make_window()
    memory = window.memory
    memory.opened("/tmp/a.eml")
    assert memory.recent == ()
    page = dialog_of(window).privacy
    assert not page.recent.isChecked()
    page.recent.setChecked(True)
    memory.opened("/tmp/a.eml")
    memory.opened("/tmp/b.eml")
    assert memory.recent == ("/tmp/b.eml", "/tmp/a.eml")
    window.recent.renew()
    assert [action.text() for action in window.recent.actions()] == ["b.eml", "a.eml"]
    assert window.recent.menuAction().isVisible()
    page.recent.setChecked(False)
    assert memory.recent == ()
    window.recent.renew()
    assert not window.recent.menuAction().isVisible()


def test_everything_goes_back_only_after_a_second_press(make_window: Maker) -> None:
    window = make_window()
    dialog = dialog_of(window)
    dialog.mail.lists["my_services"].line.setText("example.jp")
    dialog.mail.lists["my_services"].add_button.click()
    dialog.looks.larger.click()
    dialog = dialog_of(window)
    dialog.privacy.reset.click()
    assert window.opening.settings.my_services == ("example.jp",)
    dialog.privacy.reset.click()
    assert window.opening.settings == Settings()
    assert read_settings(settings_path()) == Settings()
    assert window.memory.zoom == 0


def test_settings_that_cannot_be_used_are_told_and_left_as_they_are(make_window: Maker) -> None:
    settings_path().parent.mkdir(parents=True, exist_ok=True)
    settings_path().write_text("my_services = 7")
    window = make_window(empty=True)
    said = window.empty.target.failure.text()
    assert "my_services is not a list of texts" in said
    assert "left aside" in said
    assert settings_path().read_text() == "my_services = 7"


def test_settings_that_cannot_be_used_are_kept_beside_new_ones(make_window: Maker) -> None:
    settings_path().parent.mkdir(parents=True, exist_ok=True)
    settings_path().write_text("my_services = 7")
    lists = dialog_of(make_window()).mail.lists
    lists["my_services"].line.setText("example.jp")
    lists["my_services"].add_button.click()
    assert read_settings(settings_path()).my_services == ("example.jp",)
    assert settings_path().with_name("settings-left-aside.toml").read_text() == "my_services = 7"


def test_offers_leave_out_what_was_said() -> None:
    made = replace(analysis(), settings=Settings(my_services=("biglobe.ne.jp",)))
    assert "biglobe.ne.jp" not in offers_of(made).services


@pytest.mark.parametrize("language", ["en", "ja"])
def test_no_button_of_the_settings_is_cut(make_window: Maker, language: str) -> None:
    dialog = dialog_of(make_window(language))
    pages = dialog.findChild(QTabWidget)
    assert pages is not None
    for place in range(pages.count()):
        pages.setCurrentIndex(place)
        QApplication.processEvents()
        for button in dialog.findChildren(QPushButton):
            if button.isVisible():
                assert button.width() >= button.fontMetrics().horizontalAdvance(button.text())
