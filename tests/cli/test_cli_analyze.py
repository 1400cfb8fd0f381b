"""The analyze command: words, JSON, standard input, settings, usage errors."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from keshiin.cli import main
from keshiin.report.text.columns import columns
from keshiin.texts import translate
from keshiin_resources import path

MESSAGE = (
    b"Return-Path: <info@example.com>\r\n"
    b"Received: from mail.example.com (mail.example.com [192.0.2.7])\r\n"
    b"\tby mx.example.jp (Postfix) with ESMTPS id 4A1B2C3D4E\r\n"
    b"\tfor <you@example.jp>; Tue, 6 Jan 2026 10:00:05 +0900 (JST)\r\n"
    b"From: Example <info@example.com>\r\n"
    b"Subject: =?utf-8?b?44GK55+l44KJ44Gb?=\r\n"
    b"Date: Tue, 6 Jan 2026 10:00:00 +0900\r\n\r\nHello\r\n"
)


@pytest.fixture
def message(tmp_path: Path) -> Path:
    file = tmp_path / "notice.eml"
    file.write_bytes(MESSAGE)
    return file


@pytest.mark.parametrize(("language", "heading"), [("en", "What it shows"), ("ja", "読みとれること")])
def test_words_are_in_the_language_asked_for(
    message: Path, language: str, heading: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["analyze", "--lang", language, str(message)]) == 0
    out = capsys.readouterr().out
    assert heading in out
    assert "お知らせ" in out
    assert "192.0.2.7" in out


def test_json_is_one_valid_object(
    message: Path, schema: Draft202012Validator, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["analyze", "--json", str(message)]) == 0
    written = json.loads(capsys.readouterr().out)
    assert [error.message for error in schema.iter_errors(written)] == []
    assert written["hops"][0]["rdns"] == "mail.example.com"


def test_json_refuses_several_messages(message: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["analyze", "--json", "--lang", "en", str(message), str(message)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "--jsonl" in err


def test_jsonl_keeps_the_order_given(message: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = message.with_name("a.eml")
    other.write_bytes(MESSAGE)
    assert main(["analyze", "--jsonl", str(message), str(other), str(message)]) == 0
    names = [json.loads(line)["source"]["name"] for line in capsys.readouterr().out.splitlines()]
    assert names == [str(message), str(other), str(message)]


def test_dash_is_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(MESSAGE)))
    assert main(["analyze", "--json", "-"]) == 0
    assert json.loads(capsys.readouterr().out)["source"]["kind"] == "stdin"


def test_own_service_makes_the_border_configured(message: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["analyze", "--json", "--my-service", "mx.example.jp", str(message)]) == 0
    border = json.loads(capsys.readouterr().out)["border"]
    assert (border["hop"], border["confidence"]) == (1, "configured")


def test_own_service_comes_from_the_settings_file_too(
    message: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "keshiin"
    folder.mkdir()
    (folder / "settings.toml").write_text('my_services = ["mx.example.jp"]\n', "utf-8")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert main(["analyze", "--json", str(message)]) == 0
    assert json.loads(capsys.readouterr().out)["border"]["confidence"] == "configured"


@pytest.mark.parametrize(
    "arguments",
    [
        ["analyze"],
        ["analyze", "--json", "--jsonl", "x.eml"],
        ["analyze", "--online", "telepathy", "x.eml"],
        ["analyze", "--online", "", "x.eml"],
        ["analyze", "--lang", "fr", "x.eml"],
        ["--nonsense"],
        ["window"],
    ],
)
def test_wrong_usage_is_2_with_a_reason(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err


def test_the_module_is_the_command() -> None:
    done = subprocess.run([sys.executable, "-m", "keshiin", "--version"], capture_output=True, check=False)
    assert (done.returncode, done.stdout[:8]) == (0, b"keshiin ")


def test_version_tells_how_old_the_data_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    first, *dates = capsys.readouterr().out.splitlines()
    assert first.startswith("keshiin ")
    assert any(line.startswith("country 20") for line in dates)


def test_help_speaks_japanese_on_a_japanese_system(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "ja_JP.UTF-8")
    assert main(["analyze", "--help"]) == 0
    assert "標準入力" in capsys.readouterr().out


def test_closed_pipe_is_quiet(message: Path) -> None:
    command = [sys.executable, "-m", "keshiin.cli", "analyze", "--jsonl", *[str(message)] * 50]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.readline()
        running.stdout.close()
        assert running.stderr.read() == b""


def test_terminal_that_knows_ascii_only_still_gets_the_words(message: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    command = [sys.executable, "-m", "keshiin.cli", "analyze", "--lang", "ja", str(message)]
    done = subprocess.run(command, capture_output=True, env=environment, check=False)
    assert done.returncode == 0, done.stderr
    assert b"192.0.2.7" in done.stdout


@pytest.mark.parametrize("language", ["en", "ja"])
def test_story_of_many_notices_keeps_within_the_terminal(
    tmp_path: Path, language: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    notice = path("samples", "bounce-yahoo.eml").read_bytes()
    for number in range(4):
        (tmp_path / f"{number}.eml").write_bytes(notice.replace(b"200103180142.", b"20010318014%d." % number))
    monkeypatch.setenv("COLUMNS", "50")
    assert main(["analyze", "--lang", language, str(tmp_path)]) == 0
    story = capsys.readouterr().out.rpartition("═" * 50)[2].splitlines()
    assert story[1] == translate(language, "These notices together")
    assert max(map(columns, story)) <= 50
