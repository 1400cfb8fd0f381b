"""The settings on the disk: what is written is read again, and what is wrong is refused with a reason."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from keshiin.files import Unreadable
from keshiin.settings import Settings
from keshiin.settings.file import LISTS, kept_settings, put_aside, read_settings, write_settings

FULL = Settings(
    my_services=("example.jp", "mx.example.com"),
    not_mine=("evil.example",),
    my_networks=("!192.0.2.0/28", "192.0.2.0/24"),
    my_forwarders=("lists.example.org",),
    my_addresses=("山田@example.jp", 'a"b\\c@example.jp'),
    my_results=("mx.example.com",),
)


def test_every_list_is_written_and_read_again(tmp_path: Path) -> None:
    path = tmp_path / "new" / "settings.toml"
    write_settings(path, FULL)
    assert read_settings(path) == FULL
    assert all(getattr(FULL, name) for name in LISTS)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "text", ["\x00", "\x7fa", "\udc80", "a\nb", "\u2028", "']\nmy_networks=['", "消\U0001f4ee"]
)
def test_no_text_breaks_the_file(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.toml"
    write_settings(path, Settings(my_addresses=(text,)))
    read = read_settings(path)
    assert len(read.my_addresses) == 1
    assert read.my_networks == ()


def test_nothing_is_lost_where_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "settings.toml"
    write_settings(path, FULL)
    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(OSError("full")))
        with pytest.raises(OSError, match="full"):
            write_settings(path, Settings())
    assert read_settings(path) == FULL


def test_an_unusable_file_keeps_its_text_aside_and_one_taken_away_meanwhile_stops_nothing(
    tmp_path: Path,
) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("my_services = 7")
    put_aside(path)
    put_aside(path)
    write_settings(path, Settings(my_services=("mx.example.jp",)))
    assert (tmp_path / "settings-left-aside.toml").read_text() == "my_services = 7"
    assert read_settings(path).my_services == ("mx.example.jp",)


def test_settings_that_the_reader_keeps_elsewhere_stay_there(tmp_path: Path) -> None:
    kept = tmp_path / "dotfiles" / "settings.toml"
    kept.parent.mkdir()
    kept.write_text("", "utf-8")
    link = tmp_path / "settings.toml"
    link.symlink_to(kept)
    write_settings(link, Settings(my_services=("example.jp",)))
    assert link.is_symlink()
    assert read_settings(kept).my_services == ("example.jp",)


def test_settings_that_were_never_kept_are_none_and_a_named_file_must_be_there(tmp_path: Path) -> None:
    assert kept_settings(tmp_path / "none.toml") == Settings()
    with pytest.raises(Unreadable):
        read_settings(tmp_path / "none.toml")


def test_lists_are_read(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('my_services = ["mx.example.jp"]\nmy_addresses = ["you@example.jp"]\n', "utf-8")
    assert read_settings(file) == Settings(my_services=("mx.example.jp",), my_addresses=("you@example.jp",))


@pytest.mark.parametrize(
    "written",
    [b"my_services = 3", b"my_servces = []", b"= nonsense", b"\xff\xfe", b'my_addresses = ["a", 1]'],
)
def test_wrong_file_is_refused_with_a_reason(tmp_path: Path, written: bytes) -> None:
    file = tmp_path / "settings.toml"
    file.write_bytes(written)
    with pytest.raises(Unreadable):
        read_settings(file)
