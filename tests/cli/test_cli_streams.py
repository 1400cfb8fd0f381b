"""Standard streams that are closed, or whose disk is full: a sentence and a status, no traceback."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

MESSAGE = b"From: Example <info@example.com>\r\nSubject: Hello\r\n\r\nHello\r\n"
FULL = Path("/dev/full")

needs_full = pytest.mark.skipif(not FULL.exists(), reason="this system has no disk that is always full")


@pytest.fixture
def message(tmp_path: Path) -> Path:
    file = tmp_path / "notice.eml"
    file.write_bytes(MESSAGE)
    return file


def run(shell: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    """The command with its streams as the shell sets them."""
    words = [sys.executable, "-m", "keshiin.cli", *map(str, arguments)]
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": ""}
    script = f'"$@" {shell}'
    return subprocess.run(
        ["sh", "-c", script, "sh", *words], capture_output=True, text=True, env=environment, check=False
    )


@needs_full
@pytest.mark.parametrize("form", [["--json"], ["--jsonl"], []])
def test_full_disk_is_told_in_a_sentence(message: Path, form: list[str]) -> None:
    done = run(f">{FULL}", "analyze", *form, message)
    assert done.returncode == 1
    assert done.stderr == "keshiin: What was found could not be written: there is no room left.\n"


@needs_full
def test_full_disk_under_the_errors_too_leaves_the_status(message: Path) -> None:
    done = run(f">{FULL} 2>&1", "analyze", message)
    assert (done.returncode, done.stderr) == (1, "")


def test_closed_input_is_an_empty_one() -> None:
    done = run("<&-", "analyze", "--lang", "en", "-")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "keshiin: “-” is empty. Save the message itself from your mail program.\n"


def test_closed_output_takes_nothing_down(message: Path) -> None:
    done = run(">&-", "analyze", "--json", message)
    assert (done.returncode, done.stderr) == (0, "")


def test_errors_do_not_get_among_the_results_where_their_stream_is_closed(message: Path) -> None:
    done = run("2>&-", "analyze", "--jsonl", message.with_name("gone.eml"), message)
    assert done.returncode == 1
    assert [json.loads(line)["schema"] for line in done.stdout.splitlines()] == ["keshiin/1"]


def test_report_does_not_take_the_number_of_a_closed_stream(message: Path) -> None:
    report = message.with_name("report.json")
    done = run("<&- >&- 2>&-", "report", message, "--to", report)
    assert done.returncode == 0
    assert json.loads(report.read_text("utf-8"))["schema"] == "keshiin/1"


def heard(words: list[str]) -> subprocess.Popen[bytes]:
    """A program that hears Ctrl+C, which a shell shuts out of what it runs in the background."""
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        return subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    finally:
        signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
@pytest.mark.parametrize("loading", [b"keshiin.commands", b"keshiin.report", b"keshiin.judge", b"argparse"])
def test_ctrl_c_while_the_command_is_loading_ends_it_in_silence(loading: bytes, message: Path) -> None:
    # The interpreter tells which module it loads, so that the moment does not hang on this computer's speed.
    words = [sys.executable, "-v", "-m", "keshiin", "analyze", str(message)]
    with heard(words) as process:
        assert process.stderr
        assert any(b"import '" + loading in line for line in process.stderr)
        process.send_signal(signal.SIGINT)
        said = process.stderr.read()
    assert b"Traceback" not in said
    assert process.returncode == -signal.SIGINT
