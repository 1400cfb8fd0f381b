"""The folders that a system has for a user's settings, cache and state."""

from __future__ import annotations

from pathlib import Path

import pytest

from keshiin.user_folders import Kind, user_folder


@pytest.mark.parametrize(
    ("platform", "kind", "environment", "folder"),
    [
        ("linux", "settings", {"XDG_CONFIG_HOME": "/kept"}, "/kept/keshiin"),
        ("linux", "cache", {"XDG_CACHE_HOME": "/kept"}, "/kept/keshiin"),
        ("linux", "cache", {"LOCALAPPDATA": "/kept"}, "/home/reader/.cache/keshiin"),
        ("linux", "state", {"XDG_STATE_HOME": "/kept"}, "/kept/keshiin"),
        ("linux", "state", {"XDG_STATE_HOME": "beside/the/point"}, "/home/reader/.local/state/keshiin"),
        ("freebsd14", "settings", {"XDG_CONFIG_HOME": ""}, "/home/reader/.config/keshiin"),
        ("darwin", "cache", {"XDG_CACHE_HOME": "/kept"}, "/home/reader/Library/Caches/keshiin"),
        ("win32", "settings", {"APPDATA": "/kept"}, "/kept/keshiin"),
        ("win32", "state", {"LOCALAPPDATA": "/kept"}, "/kept/keshiin"),
        ("win32", "cache", {}, "/home/reader/AppData/Local/keshiin"),
    ],
)
def test_each_kind_lies_where_the_system_wants_it(
    platform: str, kind: Kind, environment: dict[str, str], folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", platform)
    monkeypatch.setattr(Path, "home", lambda: Path("/home/reader"))
    assert user_folder(kind, environment) == Path(folder)
