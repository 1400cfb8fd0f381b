"""Asking while the reader goes on: to another message, another language, or away."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from asking_window import NOT_YET, ask, foot, show
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from window_maker import Maker

from keshiin_ui.online.consent import ConsentDialog
from keshiin_ui.window import Window
from lookup.ministry_network import Network


@pytest.fixture
def ministry(make_window: Maker, qtbot: QtBot, world: Network) -> Window:
    """A window with the notice from the ministry."""
    window = make_window(empty=True)
    show(window, qtbot, "ministry-notice.paste.txt")
    return window


@pytest.fixture
def world(monkeypatch: pytest.MonkeyPatch) -> Iterator[Network]:
    """The network in the place of the real one."""
    made = Network()
    monkeypatch.setattr("keshiin.online.network", lambda: made)
    yield made
    made.gate.set()


def test_answers_to_a_message_that_has_left_the_screen_change_nothing(
    ministry: Window, qtbot: QtBot, world: Network
) -> None:
    world.gate.clear()
    ask(ministry, qtbot)
    show(ministry, qtbot, "invitation.eml")
    assert foot(ministry) == NOT_YET
    shown = ministry.view
    with qtbot.waitSignal(ministry.online.answered, timeout=10_000):
        world.gate.set()
    assert ministry.view == shown
    assert foot(ministry) == NOT_YET


def test_a_question_about_another_message_is_taken_back(ministry: Window, qtbot: QtBot) -> None:
    with qtbot.waitSignal(ministry.online.asking.planned, timeout=10_000):
        ministry.do("check_online")
    assert ministry.online.consent is not None
    assert ministry.online.consent.isVisible()
    show(ministry, qtbot, "invitation.eml")
    assert not ministry.online.consent.isVisible()


def test_asking_twice_shows_one_question(ministry: Window, qtbot: QtBot) -> None:
    for _ in range(2):
        with qtbot.waitSignal(ministry.online.asking.planned, timeout=10_000):
            ministry.do("check_online")
    open_now = [each for each in ministry.findChildren(ConsentDialog) if each.isVisible()]
    assert open_now == [ministry.online.consent]


@pytest.mark.parametrize("way", ["language", "message"])
def test_a_question_that_comes_too_late_is_not_shown(
    ministry: Window, qtbot: QtBot, world: Network, way: str
) -> None:
    with qtbot.waitSignal(ministry.online.asking.planned, timeout=10_000):
        ministry.do("check_online")
        if way == "language":
            ministry.set_language("ja")
        else:
            ministry.online.put_away()
    assert ministry.online.consent is None
    assert world.asked == []


def test_the_other_language_takes_the_question_away_and_asks_nobody(
    ministry: Window, qtbot: QtBot, world: Network
) -> None:
    with qtbot.waitSignal(ministry.online.asking.planned, timeout=10_000):
        ministry.do("check_online")
    consent = ministry.online.consent
    assert consent is not None
    ministry.set_language("ja")
    assert not consent.isVisible()
    assert world.asked == []
    with qtbot.waitSignal(ministry.online.asking.planned, timeout=10_000):
        ministry.do("check_online")
    assert ministry.online.consent is not None
    assert "何をたずねますか" in " ".join(
        each.text() for each in ministry.online.consent.findChildren(QLabel)
    )


def test_the_account_of_what_is_under_way_goes_on(ministry: Window, qtbot: QtBot, world: Network) -> None:
    world.gate.clear()
    ask(ministry, qtbot)
    ministry.do("account")
    account = ministry.online.account
    assert account is not None
    assert account.stop.isEnabled()
    with qtbot.waitSignal(ministry.shown, timeout=10_000):
        world.gate.set()
    assert account.rows.topLevelItemCount() > 0
    assert not account.stop.isEnabled()


def test_closing_the_window_stops_the_asking(ministry: Window, qtbot: QtBot, world: Network) -> None:
    world.gate.clear()
    ask(ministry, qtbot)
    qtbot.waitUntil(lambda: bool(world.asked), timeout=5_000)
    ministry.close()
    asked = len(world.asked)
    world.gate.set()
    assert ministry.online.account is not None
    assert not ministry.online.account.isVisible()
    qtbot.waitUntil(lambda: not any(each.name == "asking" for each in threading.enumerate()), timeout=10_000)
    assert len(world.asked) <= asked + 1
