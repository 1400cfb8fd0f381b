"""The list at the left as its reader meets it: lines, order, search, kinds, pause and stop."""

from __future__ import annotations

import pytest
from made_lines import five_lines, line, shown
from noting_painter import NotingPainter
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from keshiin.explain.model import Language
from keshiin.explain.verdict.levels import LEVELS
from keshiin.texts import translate
from keshiin_ui.look import fonts
from keshiin_ui.messages.order import ORDER_NAMES
from keshiin_ui.messages.panel import MessageList
from keshiin_ui.messages.row import brief
from keshiin_ui.reading import Batch, Given
from keshiin_ui.texts.words import in_language


@pytest.fixture
def panel(qtbot: QtBot) -> MessageList:
    return five_lines(qtbot)


def test_each_line_says_level_sender_subject_date_and_copies(panel: MessageList) -> None:
    said = [panel.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert (
        said[0] == "Dangerous: do not act on it. Sender 1. Subject 1. 2 Jan 2024 09:00:00 (UTC+9). 3 copies"
    )
    assert said[1] == "Something does not fit. Sender 3. Subject 3. 4 Jan 2024 09:00:00 (UTC+9)"


@pytest.mark.parametrize(
    ("order", "numbers"),
    [
        ("weight", [1, 3, 4, 2, 0]),
        ("newest", [3, 2, 1, 0, 4]),
        ("oldest", [4, 0, 1, 2, 3]),
        ("sender", [2, 0, 1, 3, 4]),
        ("given", [0, 1, 2, 3, 4]),
    ],
)
def test_the_lines_stand_in_the_order_that_is_chosen(
    panel: MessageList, order: str, numbers: list[int]
) -> None:
    panel.filters.order.actions_by_id[order].trigger()
    assert shown(panel) == numbers
    assert panel.filters.order.text() == f"{ORDER_NAMES[order]} ▾"  # type: ignore[index]


def test_search_finds_full_width_letters_and_any_part(panel: MessageList, qtbot: QtBot) -> None:
    panel.filters.words.setText("abc")
    qtbot.waitUntil(lambda: shown(panel) == [2])
    assert panel.heading.text() == "1 of 5 messages"
    panel.filters.words.setText("sender 9")
    qtbot.waitUntil(lambda: shown(panel) == [])
    panel.filters.words.setText("3 sender")
    qtbot.waitUntil(lambda: shown(panel) == [3])


def test_levels_are_counted_and_narrow_the_list(panel: MessageList) -> None:
    assert panel.filters.levels["dangerous"].text() == "Dangerous 1"
    panel.filters.levels["dangerous"].setChecked(True)
    panel.filters.levels["suspicious"].setChecked(True)
    assert shown(panel) == [1, 3]


@pytest.mark.parametrize(("language", "word"), [("en", "Dangerous"), ("ja", "危険")])
def test_a_level_is_told_in_words_where_there_is_room(
    panel: MessageList, qtbot: QtBot, language: Language, word: str
) -> None:
    panel.retranslate(language)
    button = panel.filters.levels["dangerous"]
    assert button.text() == f"{word} 1"
    assert word in words_on_rows(panel)
    panel.resize(240, 600)
    fonts.set_text_size(20.0)
    fonts.renew(panel)
    qtbot.waitUntil(lambda: button.text() == "1")
    assert word not in words_on_rows(panel)
    fonts.set_text_size(10.0)
    assert panel.filters.levels["dangerous"].toolTip() == translate(language, LEVELS["dangerous"])
    told = QAccessible.queryAccessibleInterface(button)
    assert translate(language, LEVELS["dangerous"]) in told.text(QAccessible.Text.Name)
    assert "1" in told.text(QAccessible.Text.Description)


def test_copies_are_told_in_words_and_the_sender_before_the_date_where_room_is_short(
    panel: MessageList, qtbot: QtBot
) -> None:
    assert {"3 copies", "Sender 1", "2 Jan 2024"} <= set(words_on_rows(panel))
    panel.resize(240, 600)
    fonts.set_text_size(20.0)
    fonts.renew(panel)
    qtbot.waitUntil(lambda: "×3" in words_on_rows(panel))
    assert "Sender 1" in words_on_rows(panel)
    assert "2 Jan 2024" not in words_on_rows(panel)
    fonts.set_text_size(10.0)


def test_rows_of_one_width_say_their_copies_alike(panel: MessageList) -> None:
    panel.take(Batch(copies=(2, 2, 3, 3, 4, 4), finished=True))
    for width in range(200, 420, 7):
        panel.resize(width, 700)
        said = {("×" in each) for each in words_on_rows(panel) if "×" in each or " copies" in each}
        assert len(said) <= 1, width


def test_a_doubtful_message_inside_is_told_shortly_where_room_is_short(
    panel: MessageList, qtbot: QtBot
) -> None:
    panel.put(*line(5, "unclear", inner="suspicious"), 5)
    assert "Inside: Odd signs" in words_on_rows(panel)
    panel.resize(220, 700)
    qtbot.waitUntil(lambda: "Inside:" in words_on_rows(panel))


def words_on_rows(panel: MessageList) -> list[str]:
    """The texts that are drawn on the lines of the list."""
    image = QImage(panel.view.viewport().size(), QImage.Format.Format_ARGB32)
    painter = NotingPainter(image)
    option = QStyleOptionViewItem()
    for row in range(panel.model.rowCount()):
        index = panel.model.index(row)
        option.rect = panel.view.visualRect(index)
        panel.row.paint(painter, option, index)
    painter.end()
    return [text for text, _ in painter.noted]


def test_a_kind_is_told_in_a_sentence_and_narrows_the_list(panel: MessageList, qtbot: QtBot) -> None:
    button = panel.heaps.buttons[0]
    assert button.text() == "3 of one kind: same sender network\nExample Net"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert shown(panel) == [1, 3, 4]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(shown(panel)) == 5


def test_copies_and_passed_files_are_told_at_the_foot(panel: MessageList) -> None:
    assert panel.foot.text().splitlines() == [
        "2 more are identical copies of these.",
        "2 left out: no message, or deleted in Thunderbird.",
    ]
    assert not panel.progress.isVisible()


def test_one_message_and_one_copy_are_told_as_one(panel: MessageList) -> None:
    panel.begin()
    panel.put(*line(0), 0)
    assert panel.heading.text() == "1 message"
    panel.take(Batch(copies=(0,), finished=True))
    assert panel.foot.text() == "1 more is an identical copy of one of these."


def test_the_arrow_keys_choose_and_only_the_place_of_rest_is_told(panel: MessageList, qtbot: QtBot) -> None:
    chosen: list[Given] = []
    panel.chosen.connect(chosen.append)
    panel.view.setFocus()
    panel.view.setCurrentIndex(panel.model.index(0))
    for _ in range(3):
        qtbot.keyClick(panel.view, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.chosen):
        pass
    assert [given.path for given in chosen] == ["/2.eml"]


@pytest.mark.parametrize("by_mouse", [False, True])
def test_a_line_that_is_chosen_while_more_come_is_the_one_that_opens(
    panel: MessageList, qtbot: QtBot, by_mouse: bool
) -> None:
    chosen: list[Given] = []
    panel.chosen.connect(chosen.append)
    panel.go_on()
    panel.filters.order.actions_by_id["given"].trigger()
    if by_mouse:
        place = panel.view.visualRect(panel.model.index(2)).center()
        qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    else:
        for _ in range(2):
            qtbot.keyClick(panel.view, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.chosen):
        for number in range(5, 9):
            panel.take(Batch(lines=(line(number, "dangerous"),), done=0.5))
            assert panel.model.number_at(panel.view.currentIndex().row()) == 2
    assert [given.path for given in chosen] == ["/2.eml"]


def test_lines_that_come_above_do_not_push_the_chosen_one_away(panel: MessageList, qtbot: QtBot) -> None:
    panel.resize(300, 420)
    qtbot.keyClick(panel.view, Qt.Key.Key_Up)
    before = panel.view.visualRect(panel.view.currentIndex()).top()
    for number in range(5, 40):
        panel.take(Batch(lines=(line(number, "dangerous"),), done=0.5))
    assert panel.view.visualRect(panel.view.currentIndex()).top() == before
    assert panel.view.verticalScrollBar().value() > 0


def test_what_is_chosen_stays_chosen_while_lines_come_and_go(panel: MessageList) -> None:
    panel.choose(3)
    panel.model.take([line(5, "dangerous"), line(6, "confirmed")])
    assert panel.model.number_at(panel.view.currentIndex().row()) == 3
    panel.filters.order.actions_by_id["newest"].trigger()
    assert panel.model.number_at(panel.view.currentIndex().row()) == 3


@pytest.mark.parametrize("language", ["en", "ja"])
def test_no_button_of_the_list_is_cut(panel: MessageList, language: str) -> None:
    panel.retranslate(language)  # type: ignore[arg-type]
    panel.progress.show()
    QApplication.processEvents()
    for button in (panel.progress.pause, panel.progress.stop, panel.filters.order):
        assert button.width() >= button.fontMetrics().horizontalAdvance(button.text())


def test_a_line_hints_at_what_its_level_alone_would_hide() -> None:
    tr = in_language("en")
    told = {
        ("consistent", "odd", None): "One odd sign",
        ("consistent", "clock", None): "A clock is wrong",
        ("unclear", "", "suspicious"): "Inside: Odd signs",
        ("suspicious", "", "consistent"): "Odd signs",
    }
    for (level, aside, inner), words in told.items():
        _, entry = line(1, level, aside=aside, inner=inner)
        assert brief(entry, tr)[0] == words
