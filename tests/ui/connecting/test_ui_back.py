"""Show in Thunderbird: a link by the Message-ID, and none where that could mean something else."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from keshiin_resources import path
from keshiin_ui.connecting import back
from keshiin_ui.look.theme import LIGHT
from keshiin_ui.memory import Memory
from keshiin_ui.qt.application import application
from keshiin_ui.reading import Given
from keshiin_ui.window.window import Window


@pytest.mark.parametrize(
    ("written", "link"),
    [
        ("<second.2@example.net>", "mid:second.2@example.net"),
        ("a+b=c@[192.0.2.1]", "mid:a+b=c@[192.0.2.1]"),
        (None, None),
        ("", None),
        ("no-at-sign", None),
        ("<a b@example.net>", None),
        ('<"-P"@example.net>', None),
        ("<a%0a@example.net>", None),
        ("<a@example.net>\n-compose", None),
        ("<消印@example.net>", None),
        ("<" + "a" * 300 + "@example.net>", None),
    ],
)
def test_only_a_plain_id_becomes_a_link(written: str | None, link: str | None) -> None:
    assert back.link_of(written) == link


def test_the_menu_shows_the_message_there(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = tmp_path / "told"
    program = tmp_path / "thunderbird"
    program.write_text(f'#!/bin/sh\nprintf "%s|" "$@" >"{told}"\n')
    program.chmod(0o755)
    monkeypatch.setattr(back, "_program", lambda: program)
    application()
    window = Window(Memory(str(tmp_path / "window.ini")), "en", LIGHT, tmp_path / "settings.toml")
    qtbot.addWidget(window)
    assert not window.menus.actions_by_id["show_there"].isEnabled()
    with qtbot.waitSignal(window.shown):
        window.open((Given(path=str(path("samples", "second-letter.eml"))),))
    message_id = window.view.analysis.message.claims.message_id if window.view else None
    assert window.menus.actions_by_id["show_there"].isEnabled()
    window.menus.actions_by_id["show_there"].trigger()
    qtbot.waitUntil(lambda: told.exists() and told.read_text().endswith("|"))
    assert told.read_text() == f"{back.link_of(message_id)}|"
    window.close()
