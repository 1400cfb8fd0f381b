"""Find in the header, copy as it is, and the sentence on a field's name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from window_room import settle

from keshiin.explain.model import plain
from keshiin_ui.panes.selection import Selection
from keshiin_ui.texts.found import find
from keshiin_ui.window.window import Window


@pytest.mark.parametrize(
    ("text", "wanted", "places"),
    [
        ("Received: RECEIVED", "received", ((0, 8), (10, 18))),
        ("ＡＢＣ abc", "abc", ((0, 3), (4, 7))),
        ("📮消印 x", "消印", ((2, 4),)),
        ("㍿ x", "株式", ((0, 1),)),
        ("x ﾊﾞﾝｸ", "バンク", ((2, 6),)),
        ("か\u3099く がく", "がく", ((0, 3), (4, 6))),
        ("aaaa", "aa", ((0, 2), (2, 4))),
        ("x", "", ()),
        ("ß", "ss", ((0, 1),)),
    ],
)
def test_places_are_found_without_regard_to_case_and_width(
    text: str, wanted: str, places: tuple[tuple[int, int], ...]
) -> None:
    assert find(text, wanted).places == places


def test_endless_places_end_at_the_limit_and_say_so() -> None:
    found = find("a" * 5000, "a")
    assert len(found.places) == 1000
    assert found.more


def test_ctrl_f_finds_in_the_header_and_walks_over_the_places(window: Window, qtbot: QtBot) -> None:
    window.do("find")
    bar, edit = window.workspace.header.find_bar, window.workspace.header.edit
    assert bar.isVisible()
    qtbot.keyClicks(bar.line, "RECEIVED:")
    count = edit.toPlainText().lower().count("received:")
    assert count > 1
    assert bar.count.text() == f"1 of {count}"
    assert edit.textCursor().selectedText() == "Received:"
    qtbot.keyClick(bar.line, Qt.Key.Key_Return)
    assert bar.count.text() == f"2 of {count}"
    qtbot.keyClick(bar.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.count.text() == f"1 of {count}"
    bar.line.setText("nowhere at all")
    assert bar.count.text() == "Not found"
    qtbot.keyClick(bar.line, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert edit.finds.found.places == ()


def test_find_comes_to_the_header_from_another_tab(window: Window) -> None:
    window.workspace.left.setCurrentIndex(1)
    window.do("find")
    assert window.workspace.left.currentWidget() is window.workspace.header


def test_the_whole_header_is_copied_without_remarks(window: Window) -> None:
    header = window.workspace.header
    assert window.view is not None
    menu = header.edit.menu_maker(header.edit, window.view.analysis.message.header_end)
    said = [action.text() for action in menu.actions() if action.text()]
    assert said == ["Copy", "Copy the whole header as it is", "Find…"]
    next(each for each in menu.actions() if each.text().startswith("Copy the")).trigger()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Received: from rcpt-impgw.biglobe.ne.jp")
    assert "From here down" not in copied
    assert window.view is not None
    source = window.view.analysis.message.source.data[: window.view.analysis.message.header_end]
    assert copied.split() == source.decode("utf-8").split()


def test_the_pointer_on_a_name_explains_the_field(window: Window, qtbot: QtBot) -> None:
    edit = window.workspace.header.edit
    # The answer above gets its height, and the header its place, in the first turns.
    settle()
    cursor = edit.textCursor()
    cursor.setPosition(3)
    point = edit.cursorRect(cursor).center()
    qtbot.mouseMove(edit.viewport(), point)
    qtbot.waitUntil(window.tip.isVisible)
    assert window.tip.text().startswith("Received\nEach server that takes the mail in")
    cursor.setPosition(40)
    qtbot.mouseMove(edit.viewport(), edit.cursorRect(cursor).center())
    qtbot.waitUntil(lambda: not window.tip.isVisible())


def test_the_caret_on_a_name_explains_the_field(window: Window, qtbot: QtBot) -> None:
    window.activateWindow()
    edit = window.workspace.header.edit
    edit.setFocus()
    qtbot.waitUntil(edit.hasFocus)
    qtbot.keyClick(edit, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(edit, Qt.Key.Key_Home)
    assert window.tip.isVisible()
    assert "X-Mailer" in window.tip.text()
    qtbot.keyClick(edit, Qt.Key.Key_End)
    assert not window.tip.isVisible()
    assert edit.mapToGlobal(QPoint(0, 0)) is not None


def test_ctrl_f_in_the_explanation_finds_and_chooses_cards(window: Window, qtbot: QtBot) -> None:
    window.activateWindow()
    pane = window.workspace.explanation
    window.do("explanation")
    qtbot.waitUntil(pane.tabBar().hasFocus)
    window.do("find")
    bar = pane.searched[0].bar
    assert bar.isVisible()
    assert not window.workspace.header.find_bar.isVisible()
    assert bar.line.placeholderText() == "Find in the explanation"
    cards = [frame.card for frame in pane.cards.frames]
    wanted = plain(cards[-1].why).upper()
    bar.line.setText(wanted)
    assert bar.count.text() == "1 of 1"
    assert window.workspace.linking.selection == Selection("card", cards[-1].number)
    assert pane.cards.frames[-1].open
    bar.line.setText("nowhere at all")
    assert bar.count.text() == "Not found"
    qtbot.keyClick(bar.line, Qt.Key.Key_Escape)
    assert not bar.isVisible()


def test_the_details_are_searched_in_closed_groups_too(window: Window, qtbot: QtBot) -> None:
    window.activateWindow()
    details = window.workspace.explanation.details
    window.do("details")
    qtbot.waitUntil(window.workspace.explanation.tabBar().hasFocus)
    window.do("find")
    bar = window.workspace.explanation.searched[1].bar
    qtbot.keyClicks(bar.line, "(helo_mismatch)")
    # The table comes last of all, and what was wanted before it came is looked for then.
    qtbot.waitUntil(lambda: bar.count.text().startswith("1 of "))
    row = details.currentItem()
    assert row.parent().text(0) == "Rules"
    assert row.parent().isExpanded()
    assert "helo_mismatch" in row.text(0) + row.text(1)
    assert row.isSelected()
    bar.line.setText("RECEIVED")
    count = int(bar.count.text().split()[-1])
    assert count > 1
    first = details.currentItem()
    qtbot.keyClick(bar.line, Qt.Key.Key_Return)
    assert bar.count.text() == f"2 of {count}"
    assert details.currentItem() is not first


def test_another_message_is_searched_anew(window: Window, qtbot: QtBot) -> None:
    pane = window.workspace.explanation
    window.do("details")
    pane.begin_finding()
    bar = pane.searched[1].bar
    bar.line.setText("Border of trust")
    assert bar.count.text().startswith("1 of ")
    window.workspace.explanation.show_analysis(None)
    assert bar.count.text() == "Not found"
