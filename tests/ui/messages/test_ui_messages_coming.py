"""Messages that come into the list: in portions, paused, stopped, gone on with."""

from __future__ import annotations

from pathlib import Path

import pytest
from made_lines import five_lines, line, shown
from made_mailboxes import mail, mailbox
from pytestqt.qtbot import QtBot
from window_maker import Maker

from keshiin_ui.look.theme import LIGHT
from keshiin_ui.messages.panel import MessageList
from keshiin_ui.qt.application import application
from keshiin_ui.reading import Batch, Given


@pytest.fixture
def panel(qtbot: QtBot) -> MessageList:
    return five_lines(qtbot)


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
    assert panel.progress.label.text() == "25 %"
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
    with qtbot.waitSignal(window.shown):
        window.open((mailbox(tmp_path / "box", *map(mail, range(30))),))
    assert window.messages.isVisible()
    assert window.focusWidget() is window.messages.view
    qtbot.waitUntil(lambda: not window.messages.reading)
    assert window.messages.heading.text() == "30 messages"
    assert window.messages.heaps.buttons[0].text().startswith("30 of one kind")
    window.messages.filters.order.actions_by_id["given"].trigger()
    with qtbot.waitSignal(window.shown):
        window.messages.view.setCurrentIndex(window.messages.model.index(17))
    assert window.view is not None
    assert window.view.analysis.message.claims.subject == "Bill 17"


def test_a_single_message_has_no_list(make_window: Maker, qtbot: QtBot, tmp_path: Path) -> None:
    window = make_window(empty=True)
    (tmp_path / "one.eml").write_text(mail(1))
    with qtbot.waitSignal(window.shown):
        window.open((Given(path=str(tmp_path / "one.eml")),))
    assert not window.messages.isVisible()
    window.take_over([str(mailbox(tmp_path / "box", mail(2), mail(3)).path)])
    qtbot.waitUntil(lambda: len(window.messages.model.lines) == 3)
    assert window.messages.isVisible()


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
