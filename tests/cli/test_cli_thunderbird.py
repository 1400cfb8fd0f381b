"""``keshiin thunderbird``: what a reader types, and what he is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from keshiin.cli import main
from keshiin.thunderbird import checking


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user of his own, with a host that is said to answer."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    monkeypatch.setattr(checking.check, "__defaults__", (lambda *_: "answers",))
    return tmp_path


def test_install_check_remove(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["thunderbird", "check", "--lang", "en"]) == 1
    told = capsys.readouterr().out
    assert "✗ Thunderbird does not know this program yet" in told
    assert str(home / ".mozilla/native-messaging-hosts/keshiin.json") in told
    assert "  → Type: keshiin thunderbird install" in told
    assert "Press" not in told
    assert main(["thunderbird", "install", "--lang", "en"]) == 0
    told = capsys.readouterr().out
    assert "Thunderbird knows this program now." in told
    assert str(home / ".mozilla/native-messaging-hosts/keshiin.json") in told
    assert main(["thunderbird", "check", "--lang", "ja"]) == 0
    assert "✓ Thunderbird はこのプログラムを知っています" in capsys.readouterr().out
    assert main(["thunderbird", "remove", "--lang", "en"]) == 0
    assert "removed" in capsys.readouterr().out
    assert list(home.iterdir()) == []


def test_removing_nothing_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["thunderbird", "remove", "--lang", "en"]) == 0
    assert "nothing was removed" in capsys.readouterr().out


def test_a_folder_that_cannot_be_written_is_told(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / ".mozilla").write_text("a file")
    assert main(["thunderbird", "install", "--lang", "en"]) == 1
    assert "The link could not be made" in capsys.readouterr().err


def test_a_deed_must_be_named() -> None:
    assert main(["thunderbird"]) == 2
