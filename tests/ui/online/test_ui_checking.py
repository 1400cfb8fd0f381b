"""The network from the window: the foot of the explanation, the menu, and answers that change the verdict."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from asking_window import NOT_YET, ask, button, foot
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from window_maker import Maker

from keshiin.explain.wording.clock import full_text
from keshiin_ui.graph.chain import Stop
from keshiin_ui.graph.node_lines import stop_lines
from keshiin_ui.panes.selection import Selection
from keshiin_ui.reading import Opened, failure
from keshiin_ui.texts.words import in_language
from keshiin_ui.window.window import Window
from lookup.ministry_network import Network


def test_the_foot_says_that_nobody_was_asked_and_the_button_asks_nobody_yet(
    ministry_window: Window, qtbot: QtBot, world: Network
) -> None:
    assert foot(ministry_window) == NOT_YET
    with qtbot.waitSignal(ministry_window.online.asking.planned):
        button(ministry_window, "Check online… (shows first what is sent)").click()
    assert ministry_window.online.consent is not None
    assert ministry_window.online.consent.isVisible()
    assert world.asked == []
    assert foot(ministry_window) == NOT_YET


def test_after_the_answers_the_verdict_is_another_and_the_foot_tells_when(
    ministry_window: Window, qtbot: QtBot
) -> None:
    assert ministry_window.view is not None
    before = ministry_window.view.explanation.level
    with qtbot.waitSignal(ministry_window.shown):
        ask(ministry_window, qtbot)
    assert ministry_window.view.explanation.level == "confirmed" != before
    when = datetime(2026, 11, 22, 1, 2, 3, tzinfo=UTC).astimezone()
    assert foot(ministry_window) == f"Asked on {full_text(when, in_language('en'))}."
    assert button(ministry_window, "Ask again…").isVisible()
    told = ministry_window.workspace.explanation.details.whole_text()
    assert "extmx1.mhlw.go.jp" in told
    ministry_window.set_language("ja")
    assert foot(ministry_window).endswith("に調べました。")


def test_the_message_is_judged_in_the_reading_process_and_stays_the_same_one(
    ministry_window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: object, **__: object) -> None:
        raise AssertionError("judged in the window's own process")

    monkeypatch.setattr("keshiin.analysis.judge", never)
    assert ministry_window.view is not None
    message = ministry_window.view.analysis.message
    with qtbot.waitSignal(ministry_window.shown):
        ask(ministry_window, qtbot)
    assert ministry_window.view.explanation.level == "confirmed"
    assert ministry_window.view.analysis.message is message


def test_where_judging_fails_that_is_said_and_the_answers_stay_in_the_account(
    ministry_window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    failed = Opened(refusals=(failure("", "time"),))
    monkeypatch.setattr(ministry_window.work, "judge", lambda *_: failed)
    shown = ministry_window.view
    with qtbot.waitSignal(ministry_window.online.answered):
        ask(ministry_window, qtbot)
    assert ministry_window.view == shown
    assert "more than 5 seconds" in words(ministry_window.notice)
    assert ministry_window.online.account is not None
    assert ministry_window.online.account.rows.topLevelItemCount() > 0


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def test_the_graph_gains_the_name_and_the_owner_of_the_recorded_address(
    ministry_window: Window, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(ministry_window.shown):
        ask(ministry_window, qtbot)
    assert ministry_window.view is not None
    node = Stop("peer", (3,), "recorded")
    lines = [line.text for line in stop_lines(ministry_window.view, node, in_language("en"))]
    assert lines == ["211.123.198.197", "extmx1.mhlw.go.jp", "Ministry", "recorded address"]


def test_answers_keep_the_tab_and_the_choice_of_the_reader(ministry_window: Window, qtbot: QtBot) -> None:
    ministry_window.do("message")
    ministry_window.workspace.linking.choose(Selection("hop", 3))
    with qtbot.waitSignal(ministry_window.shown):
        ask(ministry_window, qtbot)
    assert ministry_window.workspace.message.isVisible()
    assert ministry_window.workspace.linking.selection == Selection("hop", 3)


def test_answers_are_counted_as_they_come_and_stop_stops(
    ministry_window: Window, qtbot: QtBot, world: Network
) -> None:
    world.gate.clear()
    ask(ministry_window, qtbot)
    assert foot(ministry_window) == "Asking. Answers so far: 0"
    assert ministry_window.menus.actions_by_id["stop_asking"].isEnabled()
    qtbot.waitUntil(lambda: bool(world.asked))
    with qtbot.waitSignal(ministry_window.shown):
        qtbot.mouseClick(button(ministry_window, "Stop"), Qt.MouseButton.LeftButton)
    assert not ministry_window.menus.actions_by_id["stop_asking"].isEnabled()
    assert foot(ministry_window).endswith("No answer came.")
    assert ministry_window.online.account is not None
    assert ministry_window.online.account.rows.topLevelItemCount() == len(world.asked)


def test_what_was_sent_is_in_the_menu(ministry_window: Window, qtbot: QtBot) -> None:
    with qtbot.waitSignal(ministry_window.shown):
        ask(ministry_window, qtbot)
    ministry_window.menus.actions_by_id["account"].trigger()
    assert ministry_window.online.account is not None
    assert ministry_window.view is not None
    rows = ministry_window.online.account.rows
    assert rows.topLevelItemCount() == len(ministry_window.view.analysis.facts.lookups) > 0
    when = datetime(2026, 11, 22, 1, 2, 3, tzinfo=UTC).astimezone()
    assert rows.topLevelItem(0).text(0) == full_text(when, in_language("en"))


def test_without_a_message_there_is_nobody_to_ask(make_window: Maker) -> None:
    window = make_window(empty=True)
    for name in ("check_online", "account", "stop_asking"):
        assert not window.menus.actions_by_id[name].isEnabled()
