"""The command that draws the window to a picture: what it returns and says."""

from __future__ import annotations

import signal
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from keshiin.cli import main


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that a stand-in for the window was given to draw."""
    files: list[str] = []

    def draw(target: str, given: list[str], **_: object) -> bool:
        files.extend(given)
        return True

    monkeypatch.setitem(sys.modules, "keshiin_ui.picture", SimpleNamespace(draw=draw))
    return files


def test_picture_of_a_message_is_done(
    tmp_path: Path, drawn: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    message = tmp_path / "a.eml"
    message.write_bytes(b"From: a@example.org\n\nx\n")
    assert main(["window", "--picture", "out.png", str(message)]) == 0
    assert drawn == [str(message)]
    assert capsys.readouterr().err == ""


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
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen: list[object] = []

    def draw(*_: object, **__: object) -> bool:
        seen.append(signal.getsignal(signal.SIGINT))
        return True

    monkeypatch.setitem(sys.modules, "keshiin_ui.picture", SimpleNamespace(draw=draw))
    before = signal.getsignal(signal.SIGINT)
    assert main(["window", "--picture", "out.png"]) == 0
    assert seen == [signal.SIG_DFL]
    assert signal.getsignal(signal.SIGINT) is before


@pytest.mark.parametrize("size", ["99999x99999", "9000x10", "0x0", "x", "10", "1e3x5", "²x5"])
def test_size_that_no_picture_can_have_is_wrong_usage(size: str, drawn: list[str]) -> None:
    assert main(["window", "--picture", "out.png", "--size", size]) == 2
    assert drawn == []
