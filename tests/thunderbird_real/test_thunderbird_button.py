"""The button, the menus and the shortcut in a real Thunderbird: the very bytes come to the window."""

from __future__ import annotations

import re
from collections.abc import Iterator

import mails
import pytest
from client import Thunderbird
from pytestqt.qtbot import QtBot
from user_of_tests import User

from keshiin_ui.look.theme import LIGHT
from keshiin_ui.memory import Memory
from keshiin_ui.qt.application import application
from keshiin_ui.second_start import meeting_place, single_instance
from keshiin_ui.window.window import Window

pytestmark = pytest.mark.loopback
PATIENCE_MS = 60_000
MOZILLA = re.compile(rb"(?:X-Mozilla-[A-Za-z0-9]+:[^\r\n]*\r\n)+")


@pytest.fixture
def window(user: User, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Iterator[Window]:
    """The window that runs already when the button is pressed."""
    application()
    for name in ("XDG_RUNTIME_DIR", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, user.environment[name])
    window = Window(Memory(), "en", LIGHT)
    qtbot.addWidget(window)
    folder = meeting_place.runtime_folder()
    assert folder is not None
    door = single_instance.Door(meeting_place.address(folder))
    door.handed.connect(window.take_over)
    assert door.open()
    yield window
    door.close()
    window.close()


def received(window: Window, qtbot: QtBot, subject: str) -> bytes:
    """The bytes of the message with that subject, once the window shows it."""

    def shown() -> bool:
        return window.view is not None and window.view.analysis.message.claims.subject == subject

    qtbot.waitUntil(shown, timeout=PATIENCE_MS)
    assert window.view is not None
    source = window.view.analysis.message.source
    assert source.kind == "thunderbird"
    assert source.exact
    return source.data


def test_a_message_of_an_mbox(thunderbird: Thunderbird, window: Window, qtbot: QtBot) -> None:
    thunderbird.show("Box", "none", "Quoted lines")
    assert thunderbird.press() == "Keshiin"
    data = received(window, qtbot, "Quoted lines")
    taken_off = MOZILLA.match(data)
    assert taken_off is not None
    assert data[taken_off.end() :] == mails.QUOTED


def test_a_message_of_a_maildir(thunderbird: Thunderbird, window: Window, qtbot: QtBot) -> None:
    thunderbird.show("Files", "pop3", "Raw bytes")
    thunderbird.press()
    assert received(window, qtbot, "Raw bytes") == mails.BYTES


def test_a_large_message_that_lies_on_the_server(
    thunderbird: Thunderbird, window: Window, qtbot: QtBot
) -> None:
    thunderbird.show("Inbox", "imap", "Three megabytes")
    thunderbird.press()
    assert received(window, qtbot, "Three megabytes") == mails.LARGE


def test_a_file_that_thunderbird_opened(
    thunderbird: Thunderbird, window: Window, qtbot: QtBot, user: User
) -> None:
    path = user.home / "filed.eml"
    path.write_bytes(mails.FILED)
    thunderbird.open_file(path)
    thunderbird.press()
    assert received(window, qtbot, "In a file of its own") == mails.FILED
    thunderbird.close_file()


def test_the_shortcut(thunderbird: Thunderbird, window: Window, qtbot: QtBot) -> None:
    thunderbird.show("Files", "pop3", "Raw bytes")
    assert thunderbird.press_key() == "alt,shift K"
    assert received(window, qtbot, "Raw bytes") == mails.BYTES


def test_several_messages_from_the_list(thunderbird: Thunderbird, window: Window, qtbot: QtBot) -> None:
    thunderbird.show("Box", "none", "Quoted lines")
    assert thunderbird.select_all(2) == 2
    assert thunderbird.choose("mailContext") == "Show where it came from (Keshiin)"
    qtbot.waitUntil(lambda: window.messages.model.rowCount() == 2, timeout=PATIENCE_MS)


def test_an_attached_message(thunderbird: Thunderbird, window: Window, qtbot: QtBot) -> None:
    thunderbird.show("Inbox", "imap", "Forwarded whole")
    assert thunderbird.choose("attachmentItemContext").startswith("Show where the attached message")
    assert received(window, qtbot, "Notice in Japanese") == mails.JAPANESE
