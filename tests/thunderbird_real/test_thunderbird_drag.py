"""A real drag: from the list of messages in Thunderbird, with the mouse, to the window."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import mails
import pytest
from client import Thunderbird
from display import display, drag, missing, place
from imap_of_tests import free_port, imap_server
from profile_of_tests import STATUS, put_mbox, write_profile
from user_of_tests import User

from network_guard import GUARD

pytestmark = [pytest.mark.loopback, pytest.mark.slow]
HERE = Path(__file__).resolve().parent
PATIENCE_SECONDS = 60.0
TARGET = (1150, 700)


class Desk:
    """Thunderbird at the left, the program's window at the right."""

    def __init__(self, thunderbird: Thunderbird, told: Path, variables: dict[str, str]) -> None:
        self.thunderbird, self._told, self._variables = thunderbird, told, variables

    def drag_row(self, row: int) -> None:
        """Drag a row of the list to the window."""
        self._drag(self.thunderbird.point_of_row(row))

    def drag_attachment(self) -> None:
        """Drag the first attachment of the shown message there."""
        self._drag(self.thunderbird.point_of_attachment())

    def _drag(self, start: tuple[int, int]) -> None:
        self._told.unlink(missing_ok=True)
        drag(self._variables, start, TARGET)

    def told(self, key: str, value: object) -> dict[str, object]:
        """What the window says of the message it shows, once that has this value."""
        until = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < until:
            lines = self._told.read_text("utf-8").splitlines() if self._told.exists() else []
            for line in map(json.loads, lines):
                if line[key] == value:
                    return dict(line)
            time.sleep(0.2)
        raise AssertionError(f"the window showed nothing with {key} {value!r}")


@pytest.fixture(scope="module")
def desk(user: User) -> Iterator[Desk]:
    """Both programs on a display of their own."""
    if (tool := missing()) is not None:
        pytest.skip(f"NO {tool} on this machine: dragging was NOT tested")
    GUARD.loopback = True
    profile, told, port = user.home / "dragged", user.home / "told.jsonl", free_port()
    write_profile(profile, port)
    put_mbox(profile, "Box", [mails.QUOTED, mails.JAPANESE])
    with display() as variables, imap_server([mails.LARGE, mails.FORWARDED]) as imap_port:
        environment = {**user.environment, **variables}
        environment.pop("MOZ_HEADLESS")
        command = [sys.executable, str(HERE / "telling_window.py"), str(told), "en"]
        window = subprocess.Popen(command, env=environment)
        running = Thunderbird(profile, port, environment, user.home / "dragged.log")
        try:
            running.sign_in(imap_port)
            running.show("Box", "none", "Quoted lines")
            running.lie_at_the_left(700, 860)
            place(variables, "^Keshiin$", (710, 20, 880, 840))
            yield Desk(running, told, variables)
        finally:
            running.quit()
            window.terminate()
            window.wait(timeout=PATIENCE_SECONDS)


def test_a_message_of_a_local_folder(desk: Desk) -> None:
    desk.thunderbird.show("Box", "none", "Quoted lines")
    desk.drag_row(0)
    told = desk.told("subject", "Quoted lines")
    assert told["kind"] == "thunderbird"
    assert told["sha256"] == hashlib.sha256(STATUS + mails.QUOTED).hexdigest()


def test_several_messages(desk: Desk) -> None:
    desk.thunderbird.show("Box", "none", "Quoted lines")
    assert desk.thunderbird.select_all(2) == 2
    desk.drag_row(1)
    assert desk.told("listed", 2)["kind"] == "thunderbird"


def test_a_message_that_lies_on_the_server(desk: Desk) -> None:
    desk.thunderbird.show("Inbox", "imap", "Three megabytes")
    desk.drag_row(0)
    assert desk.told("subject", "Three megabytes")["sha256"] == hashlib.sha256(mails.LARGE).hexdigest()


def test_an_attached_message(desk: Desk) -> None:
    desk.thunderbird.show("Inbox", "imap", "Forwarded whole")
    desk.drag_attachment()
    # Thunderbird writes the file of a dragged attachment with line ends of its own.
    lines = mails.JAPANESE.replace(b"\r\n", b"\n")
    assert desk.told("subject", "Notice in Japanese")["sha256"] == hashlib.sha256(lines).hexdigest()
