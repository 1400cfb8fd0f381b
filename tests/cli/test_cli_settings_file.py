"""The settings file: read where it is, empty where it is not, refused with a reason where it is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from keshiin.files import Unreadable
from keshiin.settings import Settings
from keshiin.settings_file import kept_settings, read_settings, settings_path


def test_path_follows_the_desktop_standard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    assert settings_path({"XDG_CONFIG_HOME": str(tmp_path)}) == tmp_path / "keshiin" / "settings.toml"


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
