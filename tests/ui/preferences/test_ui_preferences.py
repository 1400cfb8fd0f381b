"""The settings: what they change at once, what they keep, and how everything goes back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from made_view import analysis
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QPushButton, QTabWidget
from pytestqt.qtbot import QtBot
from settings_dialog import dialog_of
from window_maker import Maker
from window_room import LANGUAGES, TWICE, enlarged, settle

from keshiin.own_word import offers_of
from keshiin.settings import Settings
from keshiin.settings.file import read_settings, settings_path
from keshiin.settings.lines import OF_LISTS
from keshiin_ui.look.theme import DARK, LIGHT
from keshiin_ui.online.remembered import Remembered
from keshiin_ui.preferences.dialog import PreferencesDialog
from keshiin_ui.preferences.files_table import FilesTable
from keshiin_ui.widgets.wrapped import SIDE, set_lines

pytestmark = pytest.mark.usefixtures("own_settings")


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
    assert window.banner.steps.text() == "どうすればいい？"


def test_the_settings_stay_open_while_the_look_is_chosen_in_them(make_window: Maker, qtbot: QtBot) -> None:
    window = make_window()
    dialog = dialog_of(window)
    for _ in range(7):
        dialog.looks.larger.click()
    assert dialog.isVisible()
    bar = dialog.pages.tabBar()
    qtbot.waitUntil(lambda: bar.tabRect(bar.count() - 1).right() <= bar.width() + 2)
    dialog.looks.language.actions_by_id["ja"].trigger()
    shown = window.dialogs.current
    assert isinstance(shown, PreferencesDialog)
    assert shown.isVisible()
    assert shown.windowTitle() == "設定"
    assert shown.looks.size_label.text() == "195 %"
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert window.dialogs.current is shown


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
    assert [action.text() for action in window.recent.actions()] == ["&1  b.eml", "&2  a.eml"]
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


def test_an_empty_list_says_so_and_has_nothing_to_remove(make_window: Maker) -> None:
    services = dialog_of(make_window()).mail.lists["my_services"]
    assert services.none.isVisibleTo(services)
    assert services.none.text() == "None yet"
    assert not services.list.isVisibleTo(services)
    assert not services.remove_button.isEnabled()
    services.line.setText("example.jp")
    services.add_button.click()
    assert services.list.isVisibleTo(services)
    services.list.setCurrentRow(0)
    services.remove_button.click()
    assert services.none.isVisibleTo(services)
    assert not services.remove_button.isEnabled()


@pytest.mark.parametrize(
    ("name", "text", "taken"),
    [
        ("my_services", "not a host", ("example.jp", "mx1", "[192.0.2.1]")),
        ("not_mine", "me@example.jp", ("example.jp",)),
        ("my_forwarders", "a, b", ("relay.example.jp",)),
        ("my_addresses", "example.jp", ("me+shop@example.jp",)),
        ("my_results", "mx of mine", ("mx.example.jp", "mx/1")),
    ],
)
def test_what_cannot_be_a_line_of_a_list_is_told_as_on_the_command_line(
    make_window: Maker, name: str, text: str, taken: tuple[str, ...]
) -> None:
    window = make_window()
    edited = dialog_of(window).mail.lists[name]
    for each in (*taken, text):
        edited.line.setText(each)
        edited.add_button.click()
    assert getattr(window.opening.settings, name) == taken
    assert edited.line.text() == text
    assert edited.failure.isVisibleTo(edited)
    assert edited.failure.text() == OF_LISTS[name].otherwise.format(name=text)
    edited.line.setText("right.example.jp" if name != "my_addresses" else "you@example.jp")
    edited.add_button.click()
    assert edited.failure.isHidden()


def test_networks_are_told_as_ranges_and_nothing_else_is_taken(make_window: Maker) -> None:
    window = make_window()
    networks = dialog_of(window).mail.lists["my_networks"]
    for text in ("!10.9.0.0/16", "10.0.0.0/8", "2001:db8::/32"):
        networks.line.setText(text)
        networks.add_button.click()
    kept = ("!10.9.0.0/16", "10.0.0.0/8", "2001:db8::/32")
    assert window.opening.settings.my_networks == kept
    networks.line.setText("10.0.0.0/40")
    networks.add_button.click()
    said = "“10.0.0.0/40” is no range of addresses. Write one such as 192.0.2.0/24."
    assert networks.failure.text() == said
    assert networks.line.text() == "10.0.0.0/40"
    assert window.opening.settings.my_networks == kept
    networks.list.item(0).setText("home")
    assert not networks.failure.isHidden()
    assert window.opening.settings.my_networks == kept[1:]
    networks.list.item(0).setText("192.168.0.0/16")
    assert networks.failure.isHidden()
    assert read_settings(settings_path()).my_networks == ("192.168.0.0/16", *kept[1:])


def test_a_lasting_consent_is_shown_and_taken_back_by_its_parts(make_window: Maker) -> None:
    remembered = Remembered()
    window = make_window()
    assert dialog_of(window).privacy.lasting == {}
    remembered.always, remembered.parties = ("dns", "rdap"), frozenset({"resolver"})
    page = dialog_of(window).privacy
    assert [switch.text() for switch in page.lasting.values()] == [
        "Names and seals",
        "Owners of networks and domains",
    ]
    page.lasting["dns"].setChecked(False)
    assert remembered.always == ("rdap",)
    page.lasting["rdap"].setChecked(False)
    assert (remembered.always, remembered.parties) == ((), frozenset())


def test_setting_everything_back_takes_a_lasting_consent_back(make_window: Maker) -> None:
    remembered = Remembered()
    remembered.always = ("dns",)
    reset = dialog_of(make_window()).privacy.reset
    reset.click()
    assert remembered.always == ("dns",)
    reset.click()
    assert remembered.always == ()


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


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_value_of_the_location_files_is_whole_at_twice_the_size(
    make_window: Maker, language: str
) -> None:
    window = make_window(language, empty=True)
    window.resize(860, 560)
    enlarged(window, TWICE)
    dialog = dialog_of(window)
    dialog.pages.setCurrentIndex(2)
    settle()
    (table,) = dialog.findChildren(FilesTable)
    for row in range(table.topLevelItemCount()):
        for column in range(table.columnCount()):
            index = table.model().index(row, column)
            layout, height = set_lines(index, table.columnWidth(column) - 2 * SIDE)
            assert height <= table.visualRect(index).height()
            assert layout.lineCount() == 1 or column != 3
    assert table.visualRect(index).bottom() < table.viewport().height()
    header = table.header()
    assert [at for at in range(5) if header.sectionSize(at) < header.sectionSizeHint(at)] == []
