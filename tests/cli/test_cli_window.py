"""The command that draws the window to a picture: what it returns and says."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from keshiin.cli import main


@pytest.fixture
def drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that a stand-in for the window was given to draw."""
    monkeypatch.chdir(tmp_path)
    files: list[str] = []

    def draw(given: list[str], **_: object) -> bytes:
        files.extend(given)
        return b"a picture"

    monkeypatch.setitem(sys.modules, "keshiin_ui.picture", SimpleNamespace(draw=draw))
    return files


def test_picture_of_a_message_is_done(
    tmp_path: Path, drawn: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    message = tmp_path / "a.eml"
    message.write_bytes(b"From: a@example.org\n\nx\n")
    assert main(["window", "--picture", "out.png", str(message)]) == 0
    assert drawn == [str(message)]
    assert Path("out.png").read_bytes() == b"a picture"
    assert capsys.readouterr().err == ""


def test_a_picture_takes_the_place_of_an_older_one(drawn: list[str]) -> None:
    Path("out.png").write_bytes(b"an older one")
    assert main(["window", "--picture", "out.png"]) == 0
    assert Path("out.png").read_bytes() == b"a picture"


def test_why_a_picture_could_not_be_written_is_told(
    drawn: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    Path("folder.png").mkdir()
    for language, name, reason in (
        ("en", "no/such.png", "The folder of no/such.png does not exist."),
        ("ja", "folder.png", "folder.png に書けませんでした（フォルダーです）"),
    ):
        assert main(["window", "--lang", language, "--picture", name]) == 1
        assert reason in capsys.readouterr().err.replace(os.sep, "/")


def test_file_that_cannot_be_read_is_told_and_the_rest_drawn(
    tmp_path: Path, drawn: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    message = tmp_path / "a.eml"
    message.write_bytes(b"From: a@example.org\n\nx\n")
    missing = str(tmp_path / "missing.eml")
    assert main(["window", "--lang", "en", "--picture", "out.png", missing, str(message)]) == 1
    assert drawn == [missing, str(message)]
    assert "missing.eml" in capsys.readouterr().err


def test_interrupt_ends_the_process_while_qt_runs_and_is_pythons_again_behind(
    drawn: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[object] = []

    def draw(*_: object, **__: object) -> bytes:
        seen.append(signal.getsignal(signal.SIGINT))
        return b""

    monkeypatch.setitem(sys.modules, "keshiin_ui.picture", SimpleNamespace(draw=draw))
    before = signal.getsignal(signal.SIGINT)
    assert main(["window", "--picture", "out.png"]) == 0
    assert seen == [signal.SIG_DFL]
    assert signal.getsignal(signal.SIGINT) is before


@pytest.mark.parametrize("size", ["99999x99999", "9000x10", "0x0", "x", "10", "1e3x5", "²x5"])
def test_size_that_no_picture_can_have_is_wrong_usage(size: str, drawn: list[str]) -> None:
    assert main(["window", "--picture", "out.png", "--size", size]) == 2
    assert drawn == []
