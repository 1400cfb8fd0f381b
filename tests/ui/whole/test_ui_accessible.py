"""What a screen reader and the keyboard meet: names, roles, the way of the focus."""

from __future__ import annotations

import pytest
import shiboken6
from accessible_tree import Role, controls, name_of, nameless
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QMenu, QTabWidget
from pytestqt.qtbot import QtBot
from window_maker import Maker

from keshiin_ui.learn.lessons import lessons
from keshiin_ui.look.postmark import Postmark
from keshiin_ui.look.theme import LIGHT
from keshiin_ui.qt import roles
from keshiin_ui.window.window import Window


@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_control_of_the_empty_window_has_a_name(make_window: Maker, language: str) -> None:
    window = make_window(language, empty=True)
    found = list(controls(window))
    assert len(found) > 10
    assert nameless(window) == []


@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_control_beside_a_message_has_a_name(make_window: Maker, language: str) -> None:
    window = make_window(language)
    for tab in ("header", "message", "links", "attachments", "explanation", "details", "way", "places"):
        window.do(tab)
        assert nameless(window) == [], tab


def test_every_control_of_the_lists_has_a_name(window: Window) -> None:
    for pane in (window.workspace.graph, window.workspace.map):
        pane._heading._list.click()
    assert nameless(window) == []


@pytest.mark.parametrize("dialog", ["source_help", "about", "steps", "settings", "check_online", "account"])
def test_every_control_of_a_dialog_has_a_name(window: Window, qtbot: QtBot, dialog: str) -> None:
    window.do(dialog)
    qtbot.waitUntil(lambda: bool(window.findChildren(QDialog)))
    shown = window.findChildren(QDialog)[0]
    assert list(controls(shown))
    assert nameless(shown) == []


def test_every_control_of_every_page_of_the_settings_has_a_name(window: Window) -> None:
    window.do("settings")
    (shown,) = window.findChildren(QDialog)
    pages = shown.findChild(QTabWidget)
    for place in range(pages.count()):
        pages.setCurrentIndex(place)
        assert nameless(shown) == [], pages.tabText(place)


@pytest.mark.parametrize("name", ["tour", *(lesson.id for lesson in lessons())])
def test_every_control_of_a_lesson_has_a_name(make_window: Maker, qtbot: QtBot, name: str) -> None:
    window = make_window(empty=True)
    window.school.begin(name)
    page = window.school.page
    assert page is not None
    qtbot.waitUntil(lambda: page.light.isVisible())
    assert nameless(window) == []


def test_paragraphs_pictures_and_cards_tell_what_they_are(window: Window) -> None:
    roles = {name_of(each): each.role() for each in controls(window)}
    assert roles["Something does not fit. The sender cannot be taken at its word."] == Role.StaticText
    assert roles["1. The trail breaks here"] == Role.Button
    assert roles["The way it took"] == Role.Chart


def test_the_way_and_the_places_are_told_as_sentences(window: Window) -> None:
    told = [
        QAccessible.queryAccessibleInterface(pane).text(QAccessible.Text.Description)
        for pane in (window.workspace.graph._canvas, window.workspace.map._canvas)
    ]
    assert "from the sender at the left to you at the right" in told[0]
    assert "Czechia" in told[1]


def test_a_card_tells_its_weight_in_words(window: Window) -> None:
    frame = window.workspace.explanation.cards.frames[0]
    assert "weighs" in frame.accessibleDescription()


def test_the_focus_reaches_every_pane_by_tab(window: Window, qtbot: QtBot) -> None:
    window.activateWindow()
    window.banner.steps.setFocus()
    reached = set()
    for _ in range(120):
        window.focusNextChild()
        reached |= {name for name, pane in window.workspace.panes.items() if pane.has_focus()}
    assert reached == {"source", "explanation", "way", "places"}


def test_tab_walks_the_cards_before_it_leaves_the_pane_and_comes_to_the_lists(window: Window) -> None:
    window.activateWindow()
    window.banner.steps.setFocus()
    walked: list[str] = []
    for _ in range(120):
        told = QAccessible.queryAccessibleInterface(QGuiApplication.focusObject())
        walked.append(name_of(told))
        window.focusNextChild()
    numbers = [name[0] for name in walked if name[:3] in ("1. ", "2. ", "3. ")]
    assert numbers[:3] == ["1", "2", "3"]
    names = ["1. The trail breaks here", "The way it took", "The way it took: List", "Approximate places"]
    places = [walked.index(name) for name in (*names, "Approximate places: List")]
    assert places == sorted(places)


def test_panes_are_walked_with_one_key(window: Window) -> None:
    window.do("header")
    order = []
    for _ in range(4):
        window.do("next_pane")
        order.append(next(name for name, pane in window.workspace.panes.items() if pane.has_focus()))
    assert order == ["explanation", "way", "places", "source"]
    window.do("previous_pane")
    assert window.workspace.panes["places"].has_focus()


def test_every_menu_opens_and_every_action_runs_by_keyboard(window: Window, qtbot: QtBot) -> None:
    wanted: list[str] = []
    window.menus.wanted.disconnect()
    window.menus.wanted.connect(wanted.append)
    for menu in window.menus.findChildren(QMenu):
        for action in menu.actions():
            if action.menu() is None and not action.isSeparator() and action.isEnabled():
                menu.setActiveAction(action)
                assert action.text()
    for name, action in window.menus.actions_by_id.items():
        action.setEnabled(True)
        menu = next(each for each in window.menus.findChildren(QMenu) if action in each.actions())
        menu.popup(window.pos())
        menu.setActiveAction(action)
        qtbot.keyClick(menu, Qt.Key.Key_Return)
        assert wanted[-1:] == [name]


def test_within_a_menu_no_two_entries_share_their_letter(make_window: Maker) -> None:
    for language in ("en", "ja"):
        window = make_window(language)
        for menu in (window.menus, *window.menus.findChildren(QMenu)):
            texts = [action.text() for action in menu.actions() if "&" in action.text()]
            letters = [text[text.index("&") + 1].lower() for text in texts]
            assert len(letters) == len(set(letters)), texts


def test_way_and_places_turn_into_lists_by_key(window: Window) -> None:
    assert window.menus.actions_by_id["lists"].shortcut().toString() == "Ctrl+L"
    window.do("lists")
    assert window.workspace.graph._table.isVisible()
    assert window.workspace.map._table.isVisible()
    assert window.workspace.graph._table.rowCount() == len(window.workspace.graph._view.hops)
    window.do("lists")
    assert window.workspace.graph._canvas.isVisible()


def test_no_two_shortcuts_are_the_same(window: Window) -> None:
    actions = [action for menu in window.menus.findChildren(QMenu) for action in menu.actions()]
    keys = [action.shortcut().toString() for action in actions if not action.shortcut().isEmpty()]
    assert len(keys) > 25
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("empty", [True, False])
def test_f10_opens_the_first_menu_and_esc_gives_the_focus_back(
    make_window: Maker, qtbot: QtBot, empty: bool
) -> None:
    window = make_window(empty=empty)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    before = QGuiApplication.focusObject()
    qtbot.keyClick(window, Qt.Key.Key_F10)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    opened = QApplication.activePopupWidget()
    assert isinstance(opened, QMenu)
    assert opened.title() == "&File"
    qtbot.keyClick(opened, Qt.Key.Key_Right)
    assert QApplication.activePopupWidget().title() == "&Edit"
    qtbot.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_Escape)
    qtbot.keyClick(window.menus, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert QGuiApplication.focusObject() is before


@pytest.mark.parametrize("pane", ["header", "details", "way"])
def test_shift_f10_opens_the_menu_of_what_is_marked_with_its_first_entry(
    window: Window, qtbot: QtBot, pane: str
) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    workspace = window.workspace
    part = {"header": workspace.header.edit, "details": workspace.explanation.details, "way": workspace.graph}
    window.do(pane)
    part[pane].setFocus()
    if pane == "way":
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Home)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.activeAction() is next(each for each in menu.actions() if each.isEnabled())
    shown = QRect(part[pane].mapToGlobal(QPoint(0, 0)), part[pane].size())
    assert shown.contains(menu.geometry().topLeft())
    qtbot.keyClick(menu, Qt.Key.Key_Escape)


def test_what_was_told_of_widgets_that_are_gone_is_let_go(qtbot: QtBot) -> None:
    roles.install()
    for _ in range(3 * roles.FORGET_EVERY):
        gone = Postmark(LIGHT)
        assert QAccessible.queryAccessibleInterface(gone).role() == Role.Graphic
        shiboken6.delete(gone)
    assert len(roles._made) < 2 * roles.FORGET_EVERY


LEAST_TARGET = 24


def test_nothing_to_press_is_smaller_than_a_finger_or_a_shaking_hand_can_hit(
    make_window: Maker, qtbot: QtBot
) -> None:
    window = make_window()
    for wanted in ("header", "settings", "save_report", "write_to", "find"):
        window.do(wanted)
        qtbot.wait(50)
    for dialog in window.findChildren(QDialog):
        for pages in dialog.findChildren(QTabWidget):
            for page in range(pages.count()):
                pages.setCurrentIndex(page)
    pressed = [*window.findChildren(QAbstractButton), *window.findChildren(QComboBox)]
    small = [
        (type(each).__name__, each.accessibleName() or each.text(), each.size())
        for each in pressed
        if each.isVisible() and min(each.width(), each.height()) < LEAST_TARGET
    ]
    assert small == []
