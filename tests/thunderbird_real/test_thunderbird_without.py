"""No window, no program, no link: what the button does then, and what is left when the link is taken back."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from client import Thunderbird
from pytestqt.qtbot import QtBot
from user_of_tests import User

from keshiin_ui.second_start import meeting_place

pytestmark = pytest.mark.loopback
PATIENCE_MS = 60_000


def windows(user: User) -> list[int]:
    """The processes of this user that show the program's window."""
    found = []
    for about in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = about.read_bytes().split(b"\0")
            mine = f"HOME={user.home}".encode() in (about.parent / "environ").read_bytes().split(b"\0")
        except OSError:
            continue
        if b"keshiin_ui.app" in words and mine:
            found.append(int(about.parent.name))
    return found


def test_without_a_window_one_is_started_that_outlives_thunderbird(
    thunderbird: Thunderbird, user: User, qtbot: QtBot
) -> None:
    assert windows(user) == []
    thunderbird.show("Files", "pop3", "Raw bytes")
    thunderbird.press()
    qtbot.waitUntil(lambda: windows(user) != [], timeout=PATIENCE_MS)
    door = user.home / "run" / "keshiin" / meeting_place.NAME
    qtbot.waitUntil(door.exists, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: user.waiting() == [], timeout=PATIENCE_MS)
    # A process that the window is just starting has its words for a moment, and a higher number.
    window = min(windows(user))
    try:
        assert os.getsid(window) == window
        assert Path(f"/proc/{window}/stat").read_text().rpartition(")")[2].split()[1] != str(os.getpid())
    finally:
        os.kill(window, 15)
    qtbot.waitUntil(lambda: windows(user) == [], timeout=PATIENCE_MS)


def test_without_the_link_a_page_explains(thunderbird: Thunderbird, user: User) -> None:
    assert user.keshiin("thunderbird", "remove").returncode == 0
    thunderbird.show("Files", "pop3", "Raw bytes")
    thunderbird.press()
    assert thunderbird.problem().startswith("cause=missing&")
    assert user.keshiin("thunderbird", "install").returncode == 0


def test_a_program_that_went_away_is_told(thunderbird: Thunderbird, user: User) -> None:
    (manifest,) = (user.home / ".mozilla" / "native-messaging-hosts").glob("*.json")
    broken = user.home / "broken-host"
    broken.write_text("#!/bin/sh\nexit 3\n")
    broken.chmod(0o755)
    manifest.write_text(json.dumps({**json.loads(manifest.read_text()), "path": str(broken)}))
    thunderbird.show("Files", "pop3", "Raw bytes")
    thunderbird.press()
    assert thunderbird.problem().startswith("cause=broken&")
    assert user.keshiin("thunderbird", "install").returncode == 0


def test_the_check_sees_the_addon(thunderbird: Thunderbird, user: User) -> None:
    (user.home / ".thunderbird").mkdir(exist_ok=True)
    (user.home / ".thunderbird" / "tests.default").symlink_to(user.home / "profile")
    told = user.keshiin("thunderbird", "check", "--lang", "en")
    assert "✓ The add-on is in Thunderbird and turned on." in told.stdout
    assert told.returncode == 0


def test_after_removal_nothing_is_left(thunderbird: Thunderbird, user: User) -> None:
    assert user.left() != []
    assert user.keshiin("thunderbird", "remove").returncode == 0
    assert user.left() == []
    assert not (user.home / ".mozilla" / "native-messaging-hosts").exists()
