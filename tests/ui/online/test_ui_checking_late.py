"""Asking while the reader goes on: to another message, another language, or away."""

from __future__ import annotations

import threading

import pytest
from asking_window import NOT_YET, ask, foot, show
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from keshiin_ui.online.consent import ConsentDialog
from keshiin_ui.window.window import Window
from lookup.ministry_network import Network


def test_answers_to_a_message_that_has_left_the_screen_change_nothing(
    ministry_window: Window, qtbot: QtBot, world: Network
) -> None:
    world.gate.clear()
    ask(ministry_window, qtbot)
    show(ministry_window, qtbot, "invitation.eml")
    assert foot(ministry_window) == NOT_YET
    shown = ministry_window.view
    with qtbot.waitSignal(ministry_window.online.answered):
        world.gate.set()
    assert ministry_window.view == shown
    assert foot(ministry_window) == NOT_YET


def test_a_question_about_another_message_is_taken_back(ministry_window: Window, qtbot: QtBot) -> None:
    with qtbot.waitSignal(ministry_window.online.asking.planned):
        ministry_window.do("check_online")
    assert ministry_window.online.consent is not None
    assert ministry_window.online.consent.isVisible()
    show(ministry_window, qtbot, "invitation.eml")
    assert not ministry_window.online.consent.isVisible()


def test_asking_twice_shows_one_question(ministry_window: Window, qtbot: QtBot) -> None:
    for _ in range(2):
        with qtbot.waitSignal(ministry_window.online.asking.planned):
            ministry_window.do("check_online")
    open_now = [each for each in ministry_window.findChildren(ConsentDialog) if each.isVisible()]
    assert open_now == [ministry_window.online.consent]


@pytest.mark.parametrize("way", ["language", "message"])
def test_a_question_that_comes_too_late_is_not_shown(
    ministry_window: Window, qtbot: QtBot, world: Network, way: str
) -> None:
    with qtbot.waitSignal(ministry_window.online.asking.planned):
        ministry_window.do("check_online")
        if way == "language":
            ministry_window.set_language("ja")
        else:
            ministry_window.online.put_away()
    assert ministry_window.online.consent is None
    assert world.asked == []


def test_the_other_language_takes_the_question_away_and_asks_nobody(
    ministry_window: Window, qtbot: QtBot, world: Network
) -> None:
    with qtbot.waitSignal(ministry_window.online.asking.planned):
        ministry_window.do("check_online")
    consent = ministry_window.online.consent
    assert consent is not None
    ministry_window.set_language("ja")
    assert not consent.isVisible()
    assert world.asked == []
    with qtbot.waitSignal(ministry_window.online.asking.planned):
        ministry_window.do("check_online")
    assert ministry_window.online.consent is not None
    assert "何を問い合わせますか" in " ".join(
        each.text() for each in ministry_window.online.consent.findChildren(QLabel)
    )


def test_the_account_of_what_is_under_way_goes_on(
    ministry_window: Window, qtbot: QtBot, world: Network
) -> None:
    world.gate.clear()
    ask(ministry_window, qtbot)
    ministry_window.do("account")
    account = ministry_window.online.account
    assert account is not None
    assert account.stop.isEnabled()
    with qtbot.waitSignal(ministry_window.shown):
        world.gate.set()
    assert account.rows.topLevelItemCount() > 0
    assert not account.stop.isEnabled()


def test_closing_the_window_stops_the_asking(ministry_window: Window, qtbot: QtBot, world: Network) -> None:
    world.gate.clear()
    ask(ministry_window, qtbot)
    qtbot.waitUntil(lambda: bool(world.asked))
    ministry_window.close()
    asked = len(world.asked)
    world.gate.set()
    assert ministry_window.online.account is not None
    assert not ministry_window.online.account.isVisible()
    qtbot.waitUntil(lambda: not any(each.name == "asking" for each in threading.enumerate()))
    assert len(world.asked) <= asked + 1
