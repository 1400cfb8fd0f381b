"""Handing a letter over: what a mail program on the path is started with, and what opens without one."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from keshiin.analysis import analyze
from keshiin.explain import explain
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin_resources import path
from keshiin_ui.further.letter_dialog import LetterDialog
from keshiin_ui.panes.view import View
from keshiin_ui.window.window import Window

RECORDER = f"""#!{sys.executable}
import pathlib, sys
told = pathlib.Path(__file__).parent
(told / "part").write_text("\\0".join(sys.argv[1:]))
(told / "part").rename(told / "argv")
"""
Open = Callable[[str], LetterDialog]


@pytest.fixture
def open_letter(window: Window, qtbot: QtBot) -> Open:
    """A function that opens the dialog on a sample, for the provider of its link."""

    def made(name: str) -> LetterDialog:
        analysis = analyze(read(path("samples", name).read_bytes(), name=name), Places.bundled())
        dialog = LetterDialog(View(analysis, explain(analysis, "en")), window)
        qtbot.addWidget(dialog)
        kinds = [dialog.recipient.itemData(at)[0] for at in range(dialog.recipient.count())]
        dialog.recipient.setCurrentIndex(kinds.index("provider"))
        dialog.show()
        return dialog

    return made


@pytest.fixture
def recorder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A Thunderbird on the path that writes its arguments into the file returned."""
    folder = tmp_path / "bin"
    folder.mkdir()
    program = folder / "thunderbird"
    program.write_text(RECORDER)
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))
    return folder / "argv"


@pytest.fixture
def no_thunderbird(monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer without Thunderbird."""
    monkeypatch.setattr("keshiin_ui.further.draft_dialog.found_thunderbird", lambda: None)


def test_thunderbird_gets_a_draft_with_the_message_attached(
    open_letter: Open, recorder: Path, qtbot: QtBot
) -> None:
    dialog = open_letter("hoster-notice.eml")
    dialog.masked.setChecked(False)
    assert dialog.thunderbird_button.isVisible()
    dialog.thunderbird_button.click()
    assert dialog.said.text() == "Thunderbird opens the draft. Nothing was sent."
    qtbot.waitUntil(recorder.exists)
    option, argument = recorder.read_text().split("\0")
    assert option == "-compose"
    assert argument.startswith("to='abuse@example.net',subject='Report of a page under ")
    values = dict(each.split("='") for each in argument.removesuffix("'").split("',"))
    attached = Path(QUrl(values["attachment"]).toLocalFile())
    assert attached.name == "message.eml"
    whole = path("samples", "hoster-notice.eml").read_bytes()
    assert attached.read_bytes().replace(b"\r\n", b"\n") == whole.replace(b"\r\n", b"\n")
    assert Path(values["message"]).read_text().startswith("To the abuse desk of")
    assert attached.parent.stat().st_mode & 0o077 == 0
    shutil.rmtree(attached.parent)


@pytest.mark.usefixtures("no_thunderbird")
def test_without_thunderbird_its_button_is_not_there(open_letter: Open) -> None:
    dialog = open_letter("hoster-notice.eml")
    assert not dialog.thunderbird_button.isVisible()
    assert dialog.open_button.objectName() == "primary"


@pytest.mark.usefixtures("no_thunderbird")
def test_where_no_program_opens_files_the_letter_is_a_link(
    open_letter: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or not url.isLocalFile())
    dialog = open_letter("hoster-notice.eml")
    dialog.open_button.click()
    assert [url.scheme() for url in opened] == ["file", "mailto"]
    assert "attached" not in opened[1].toString()
    assert "without the message" in dialog.said.text()
    shutil.rmtree(Path(opened[0].toLocalFile()).parent)


def test_a_thunderbird_that_does_not_start_is_told(
    open_letter: Open, recorder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = open_letter("hoster-notice.eml")
    (recorder.parent / "thunderbird").unlink()
    dialog.thunderbird_button.click()
    assert "could not be started" in dialog.said.text()
