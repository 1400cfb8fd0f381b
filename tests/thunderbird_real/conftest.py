"""A user of his own with Thunderbird, the link made by our own command, and the add-on in it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp

import imap_of_tests as imap
import mails
import pytest
from client import Thunderbird
from profile_of_tests import put_maildir, put_mbox, write_profile
from user_of_tests import User

from network_guard import GUARD

ROOT = Path(__file__).resolve().parents[2]
ASKED = "KESHIIN_THUNDERBIRD"


@pytest.fixture(scope="session", autouse=True)
def thunderbird_there() -> None:
    """Skip, and say so, where nobody asked for a real Thunderbird or there is none."""
    if not os.environ.get(ASKED):
        pytest.skip("the link to a real Thunderbird was NOT tested here: make test-thunderbird does it")
    for name, found in (("thunderbird", shutil.which("thunderbird")), ("dovecot", imap.program())):
        if found is None:
            pytest.skip(f"NO {name} on this machine: the link to a real Thunderbird was NOT tested")


@pytest.fixture(scope="session")
def user(thunderbird_there: None) -> Iterator[User]:
    """A user with nothing in his home."""
    # The path of a socket may have 107 letters, and a test's own folder has most of them.
    home = Path(mkdtemp(prefix="keshiin-home-"))
    runtime = home / "run"
    runtime.mkdir(mode=0o700)
    environment = {
        **os.environ,
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(runtime),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "TMPDIR": str(home / "run"),
        "PYTHONPATH": os.pathsep.join(str(ROOT / name) for name in ("app", "ui", "resources")),
        "LC_ALL": "C.UTF-8",
        "MOZ_HEADLESS": "1",
    }
    environment.pop("XDG_DATA_HOME", None)
    yield User(home, environment)
    shutil.rmtree(home, ignore_errors=True)


@pytest.fixture(scope="session")
def thunderbird(user: User) -> Iterator[Thunderbird]:
    """A running Thunderbird of this user, with the add-on, and mail in every kind of folder."""
    # What lasts longer than one test is set up before the guard hears of that test's mark.
    GUARD.loopback = True
    assert user.keshiin("thunderbird", "install").returncode == 0
    profile, port = user.home / "profile", imap.free_port()
    with imap.imap_server([mails.LARGE, mails.FORWARDED]) as imap_port:
        write_profile(profile, port)
        put_mbox(profile, "Box", [mails.QUOTED, mails.JAPANESE])
        put_maildir(profile, "Files", [mails.BYTES])
        running = Thunderbird(profile, port, user.environment, user.home / "thunderbird.log")
        try:
            running.install(user.home / ".local/share/keshiin/keshiin.xpi")
            running.sign_in(imap_port)
            yield running
        finally:
            running.quit()
