"""Messages that Thunderbird's add-on handed over: on the screen with its kind, and nowhere on the disk."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from keshiin.thunderbird import spool
from keshiin_resources import path
from keshiin_ui.look.theme import LIGHT
from keshiin_ui.memory import Memory
from keshiin_ui.qt.application import application
from keshiin_ui.reading import Given
from keshiin_ui.ways_in.handed import given_at
from keshiin_ui.window.window import Window

MOZILLA = b"X-Mozilla-Status: 0001\r\nX-Mozilla-Status2: 00000000\r\n"


@pytest.fixture
def handed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A spool with one message in it, as Thunderbird gives it from an mbox."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    folder = spool.new_spool()
    (folder / spool.file_name(1)).write_bytes(MOZILLA + path("samples", "invitation.eml").read_bytes())
    return folder


def test_the_messages_of_a_spool_are_taken_out_of_it(handed: Path) -> None:
    given = given_at([str(handed), "/other.eml"])
    assert [each.name for each in given] == ["thunderbird-001.eml", ""]
    assert given[1] == Given(path="/other.eml")
    assert not handed.exists()


def test_a_running_window_shows_a_message_of_thunderbird(handed: Path, tmp_path: Path, qtbot: QtBot) -> None:
    application()
    window = Window(Memory(str(tmp_path / "window.ini")), "en", LIGHT, tmp_path / "settings.toml")
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.shown):
        window.take_over([str(handed)])
    assert window.view is not None
    source = window.view.analysis.message.source
    assert (source.kind, source.name) == ("thunderbird", "thunderbird-001.eml")
    assert [repair.kind for repair in source.repairs if repair.kind == "mozilla-lines"] == ["mozilla-lines"]
    assert source.data.startswith(MOZILLA)
    window.close()
