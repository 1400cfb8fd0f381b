"""Starting the window: in a session of its own, and the host waits until it has taken the messages."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import pytest

from keshiin.thunderbird import spool
from keshiin.thunderbird.launching import creation_flags, launch, own_environment, window_command

TAKES = """
import os, shutil, sys
with open(sys.argv[1], "w") as told:
    told.write(f"{os.getsid(0) == os.getpid()} {sys.stdin.read()!r} {os.environ.get('MOZ_LAUNCHED_CHILD')}")
shutil.rmtree(sys.argv[2])
"""
ENDS_EARLY = "import sys; sys.exit(3)"
ENDS_WELL = "import sys"
WAITS = "import time; time.sleep(3)"


def program(code: str, *arguments: str) -> list[str]:
    """A command line that runs that code."""
    return [sys.executable, "-S", "-c", code, *arguments]


def test_the_window_takes_the_spool_in_a_session_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MOZ_LAUNCHED_CHILD", "1")
    folder = spool.new_spool()
    assert launch(folder, program(TAKES, str(tmp_path / "told")))
    assert (tmp_path / "told").read_text() == "True '' None"
    assert not folder.exists()


@pytest.mark.parametrize("code", [ENDS_EARLY, ENDS_WELL, WAITS])
def test_a_window_that_takes_nothing_is_noticed(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("keshiin.thunderbird.launching.GRACE_SECONDS", 0.1)
    assert not launch(spool.new_spool(), program(code), patience=0.5)


def test_a_window_that_is_not_there_is_noticed() -> None:
    assert not launch(spool.new_spool(), ["/nowhere/keshiin-gui"])


def test_what_thunderbird_sets_for_itself_is_left_out() -> None:
    inherited = {"HOME": "/h", "MOZ_HEADLESS": "1", "XDG_ACTIVATION_TOKEN": "t", "DISPLAY": ":0"}
    assert own_environment(inherited) == {"HOME": "/h", "DISPLAY": ":0"}


def test_on_windows_the_window_leaves_the_job_where_it_may() -> None:
    first, second = creation_flags("win32")
    assert first & 0x01000000
    assert not second & 0x01000000
    assert creation_flags("linux") == (0,)


def test_the_window_is_this_program(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert window_command()[:3] == [sys.executable, "-P", "-m"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "keshiin-thunderbird-host.exe"))
    monkeypatch.delenv("APPIMAGE", raising=False)
    assert window_command() == [str(tmp_path / "keshiin-thunderbird-host.exe")]
    (tmp_path / "keshiin-gui.exe").touch()
    assert window_command() == [str(tmp_path / "keshiin-gui.exe")]
    monkeypatch.setenv("APPIMAGE", "/opt/Keshiin.AppImage")
    assert window_command() == ["/opt/Keshiin.AppImage"]


def test_only_a_private_folder_of_that_name_is_a_spool(temporary: Path) -> None:
    folder = spool.new_spool()
    assert spool.is_spool(str(folder))
    link = temporary / (spool.PREFIX + "abcdefgh")
    link.symlink_to(folder)
    open_to_all = temporary / (spool.PREFIX + "aaaaaaaa")
    open_to_all.mkdir()
    open_to_all.chmod(0o755)
    for other in (link, open_to_all, temporary, temporary / (spool.PREFIX + "missing_"), Path("/a\0b")):
        assert not spool.is_spool(str(other))


def test_taking_leaves_out_what_the_host_did_not_write(temporary: Path) -> None:
    folder = spool.new_spool()
    (folder / "thunderbird-002.eml").write_bytes(b"two")
    (folder / "thunderbird-001.eml").write_bytes(b"one")
    (folder / "thunderbird-003.eml").symlink_to("/etc/hostname")
    (folder / "other.txt").write_bytes(b"other")
    assert spool.take(folder) == [("thunderbird-001.eml", b"one"), ("thunderbird-002.eml", b"two")]
    assert list(temporary.iterdir()) == []


def test_a_spool_that_nobody_came_for_is_swept_away() -> None:
    old, young = spool.new_spool(), spool.new_spool()
    os.utime(old, (1, 1))
    spool.sweep()
    assert (old.exists(), young.exists()) == (False, True)


def test_where_no_disk_has_room_the_sweep_leaves_it_to_the_spool_to_say_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full() -> str:
        raise FileNotFoundError(2, "No usable temporary directory found")

    monkeypatch.setattr(tempfile, "gettempdir", full)
    spool.sweep()
    with pytest.raises(OSError, match="No usable"):
        spool.new_spool()
