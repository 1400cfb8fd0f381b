"""About: whose data came with the program and how old it is; and where a newer version would come from."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from keshiin.explain.model import Language
from keshiin_resources import dates, path
from keshiin_ui.about.data import SETS
from keshiin_ui.about.dialog import about_dialog
from keshiin_ui.about.newer import WAYS, newer_dialog, way
from keshiin_ui.look.theme import LIGHT
from keshiin_ui.memory import Memory
from keshiin_ui.window.window import Window


def said(dialog: QWidget) -> list[str]:
    """Every line of a dialog."""
    return [label.text() for label in dialog.findChildren(QLabel)]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_set_of_data_is_told_with_its_date_its_source_and_its_licence(
    language: Language, qtbot: QtBot
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    lines = said(about_dialog(parent, language, LIGHT))
    about = tomllib.loads(path("data.toml").read_text("utf-8"))
    assert set(SETS) == set(about)
    for entry in about.values():
        assert {entry["credit"], entry["licence"]} <= set(lines)
    assert set(dates().values()) <= set(lines)


def test_a_newer_version_is_told_of_and_nothing_is_asked(qtbot: QtBot, tmp_path: Path) -> None:
    window = Window(Memory(str(tmp_path / "window.ini")), "en", LIGHT)
    qtbot.addWidget(window)
    lines = said(newer_dialog(window, "en"))
    assert min(dates().values()) in lines[0]
    assert lines[1:] == [
        WAYS["python"],
        "Keshiin does not look for a newer version by itself, and it sends nothing for that.",
    ]
    assert window.menus.actions_by_id["newer"].isEnabled()


@pytest.mark.parametrize(
    ("program", "frozen", "environment", "came"),
    [
        ("/usr/lib/keshiin/keshiin", True, {}, "package"),
        ("/home/x/keshiin/keshiin", True, {}, "folder"),
        ("/app/lib/keshiin/keshiin", True, {"FLATPAK_ID": "local.keshiin.keshiin"}, "flatpak"),
        ("/home/x/.venv/bin/python", False, {}, "python"),
    ],
)
def test_how_this_copy_came(
    program: str, frozen: bool, environment: dict[str, str], came: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    assert way(program, frozen, environment) == came
