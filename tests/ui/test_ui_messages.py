"""The list at the left as its reader meets it: lines, order, search, kinds, pause and stop."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from test_ui_reader import mail, mailbox

from keshiin.judge.model import Level
from keshiin.listing import Entry, Kind
from keshiin_ui.app import application
from keshiin_ui.messages.order import ORDER_NAMES
from keshiin_ui.messages.panel import MessageList
from keshiin_ui.reading import Batch, Given
from keshiin_ui.theme import LIGHT
from keshiin_ui.window import Window

Maker = Callable[..., Window]
DAY = datetime(2024, 1, 1, tzinfo=UTC)


def line(number: int, level: Level = "unclear", **fields: object) -> tuple[Given, Entry]:
    """A line of a list with a number, and what a test wants of it."""
    said: dict[str, object] = {
        "name": f"Sender {number}",
        "address": f"a{number}@example.jp",
        "subject": f"Subject {number}",
        "date": DAY + timedelta(days=number),
        "digest": number.to_bytes(16, "big"),
        **fields,
    }
    return Given(path=f"/{number}.eml"), Entry(place=None, level=level, **said)  # type: ignore[arg-type]


@pytest.fixture
def panel(qtbot: QtBot) -> MessageList:
    """A list of five messages, read whole."""
    application()
    made = MessageList(LIGHT)
    made.retranslate("en")
    made.begin()
    made.put(*line(0, "confirmed"), 0)
    made.go_on()
    made.take(
        Batch(
            lines=(
                line(1, "dangerous"),
                line(2, "consistent", name="", subject="請求ＡＢＣ"),
                line(3, "suspicious"),
                line(4, "unclear", date=None),
            ),
            copies=(1, 1),
            kinds=(Kind((1, 3, 4), "network", "Example Net", "Subject"),),
            finished=True,
            done=1.0,
            passed=2,
        )
    )
    made.resize(300, 600)
    made.show()
    qtbot.addWidget(made)
    return made


def shown(panel: MessageList) -> list[int]:
    """The numbers of the lines on the screen, from the top."""
    return [panel.model.number_at(row) for row in range(panel.model.rowCount())]


def test_each_line_says_level_sender_subject_date_and_copies(panel: MessageList) -> None:
    said = [panel.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert said[0] == "Dangerous: do not act on it. Sender 1. Subject 1. 2024-01-02 00:00. 3 copies"
    assert said[1] == "Something does not fit. Sender 3. Subject 3. 2024-01-04 00:00"


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
    assert panel.filters.levels["dangerous"].text() == "1"
    panel.filters.levels["dangerous"].setChecked(True)
    panel.filters.levels["suspicious"].setChecked(True)
    assert shown(panel) == [1, 3]


def test_a_kind_is_told_in_a_sentence_and_narrows_the_list(panel: MessageList, qtbot: QtBot) -> None:
    button = panel.heaps.buttons[0]
    assert button.text() == "3 of one kind: same sender network\nExample Net"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert shown(panel) == [1, 3, 4]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(shown(panel)) == 5


def test_copies_and_passed_files_are_told_at_the_foot(panel: MessageList) -> None:
    assert panel.foot.text().splitlines() == [
        "2 copies are folded into what they repeat.",
        "2 left out: no message, or deleted in Thunderbird.",
    ]
    assert not panel.progress.isVisible()


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


def test_what_is_chosen_stays_chosen_while_lines_come_and_go(panel: MessageList) -> None:
    panel.choose(3)
    panel.model.take([line(5, "dangerous"), line(6, "confirmed")])
    assert panel.model.number_at(panel.view.currentIndex().row()) == 3
    panel.filters.order.actions_by_id["newest"].trigger()
    assert panel.model.number_at(panel.view.currentIndex().row()) == 3


def test_pause_asks_for_nothing_and_stop_ends_it(qtbot: QtBot) -> None:
    application()
    panel = MessageList(LIGHT)
    qtbot.addWidget(panel)
    panel.retranslate("en")
    asked: list[int] = []
    panel.more_wanted.connect(lambda: asked.append(1))
    panel.begin()
    panel.go_on()
    assert len(asked) == 1
    panel.progress.pause.setChecked(True)
    assert panel.progress.pause.text() == "Go on"
    panel.take(Batch(lines=(line(1),), done=0.25))
    assert len(asked) == 1
    assert panel.progress.label.text() == "1 read, 25 %"
    panel.progress.pause.setChecked(False)
    assert len(asked) == 2
    panel.progress.stop.click()
    panel.take(Batch(lines=(line(2),), done=0.5))
    assert len(asked) == 2
    assert panel.foot.text() == "Stopped here. The rest was not read."
    assert panel.model.rowCount() == 2


def test_the_rest_is_read_when_the_reader_wants_it_after_all(qtbot: QtBot) -> None:
    application()
    panel = MessageList(LIGHT)
    qtbot.addWidget(panel)
    panel.retranslate("en")
    panel.show()
    asked: list[int] = []
    panel.more_wanted.connect(lambda: asked.append(1))
    panel.begin()
    panel.go_on()
    panel.progress.pause.setChecked(True)
    assert not panel.rest.isVisible()
    panel.progress.stop.click()
    assert panel.rest.isVisible()
    assert not panel.progress.isVisible()
    panel.rest.click()
    assert len(asked) == 2
    assert panel.progress.isVisible()
    assert not panel.progress.pause.isChecked()
    panel.progress.stop.click()
    panel.take(Batch(lines=(line(1),), done=1.0, finished=True))
    assert not panel.rest.isVisible()
    assert panel.foot.text() == ""


def test_a_mailbox_opens_as_a_list_and_a_line_opens_its_message(
    make_window: Maker, qtbot: QtBot, tmp_path: Path
) -> None:
    window = make_window(empty=True)
    assert not window.messages.isVisible()
    with qtbot.waitSignal(window.shown, timeout=20_000):
        window.open((mailbox(tmp_path / "box", *map(mail, range(30))),))
    assert window.messages.isVisible()
    qtbot.waitUntil(lambda: not window.messages.reading, timeout=20_000)
    assert window.messages.heading.text() == "30 messages"
    assert window.messages.heaps.buttons[0].text().startswith("30 of one kind")
    window.messages.filters.order.actions_by_id["given"].trigger()
    with qtbot.waitSignal(window.shown, timeout=20_000):
        window.messages.view.setCurrentIndex(window.messages.model.index(17))
    assert window.view is not None
    assert window.view.analysis.message.claims.subject == "Bill 17"


def test_a_single_message_has_no_list(make_window: Maker, qtbot: QtBot, tmp_path: Path) -> None:
    window = make_window(empty=True)
    (tmp_path / "one.eml").write_text(mail(1))
    with qtbot.waitSignal(window.shown, timeout=20_000):
        window.open((Given(path=str(tmp_path / "one.eml")),))
    assert not window.messages.isVisible()
    window.take_over([str(mailbox(tmp_path / "box", mail(2), mail(3)).path)])
    qtbot.waitUntil(lambda: len(window.messages.model.lines) == 3, timeout=20_000)
    assert window.messages.isVisible()


@pytest.mark.parametrize("language", ["en", "ja"])
def test_no_button_of_the_list_is_cut(panel: MessageList, language: str) -> None:
    panel.retranslate(language)  # type: ignore[arg-type]
    panel.progress.show()
    QApplication.processEvents()
    for button in (panel.progress.pause, panel.progress.stop, panel.filters.order):
        assert button.width() >= button.fontMetrics().horizontalAdvance(button.text())


def test_lines_of_a_long_list_come_in_portions_and_all_at_its_end(panel: MessageList) -> None:
    changes: list[object] = []
    panel.model.layoutChanged.connect(lambda *_: changes.append(None))
    panel.take(Batch(lines=tuple(line(number) for number in range(5, 3_000))))
    changes.clear()
    for first in range(3_000, 3_100, 10):
        panel.take(Batch(lines=tuple(line(number) for number in range(first, first + 10))))
    assert 0 < len(changes) <= 2
    assert panel.heading.text() == "3,100 messages"
    panel.take(Batch(finished=True))
    assert sorted(shown(panel)) == list(range(3_100))


def test_a_pause_shows_the_lines_that_waited(panel: MessageList) -> None:
    panel.take(Batch(lines=tuple(line(number) for number in range(5, 3_000))))
    panel.take(Batch(lines=(line(3_000),)))
    assert panel.model.rowCount() == 3_000
    panel.progress.paused.emit(True)
    assert panel.model.rowCount() == 3_001
