"""The whole window seen from outside: before consent no socket of the internet is made."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from keshiin_resources import path

INET = ("AF_INET", "AF_INET6", "sin_port", "sin6_port")
UNSEEN = "that nothing leaves the computer before consent was NOT seen from outside"
PROGRAM = """
import sys
from PySide6.QtCore import QEventLoop, QTimer
from keshiin_ui.app import application
from keshiin_ui.memory import Memory
from keshiin_ui.reading import Given
from keshiin_ui.theme import LIGHT
from keshiin_ui.window import Window

def wait(signal):
    loop = QEventLoop()
    signal.connect(loop.quit)
    QTimer.singleShot(60_000, loop.quit)
    loop.exec()

application()
window = Window(Memory(sys.argv[1] + "/window.ini"), "en", LIGHT)
window.show()
window.open((Given(path=sys.argv[2]),))
wait(window.shown)
picture = window.grab()
window.do("check_online")
wait(window.online.asking.planned)
consent = window.online.consent
print(window.view is not None, picture.width(), len(consent.switches))
window.close()
"""


def traced(program: str, *arguments: str, log: Path) -> subprocess.CompletedProcess[str]:
    """Run a program under strace; skips the test where that cannot be."""
    if shutil.which("strace") is None:
        pytest.skip(f"NO STRACE: {UNSEEN}")
    command = ["strace", "-f", "-e", "trace=network", "-o", str(log), sys.executable, "-c", program]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [*command, *arguments], capture_output=True, text=True, check=False, env=environment, timeout=180
    )
    if "ptrace" in done.stderr:
        pytest.skip(f"STRACE MAY NOT TRACE HERE: {UNSEEN}")
    return done


def internet(log: Path) -> list[str]:
    return [line for line in log.read_text("utf-8").splitlines() if any(kind in line for kind in INET)]


def test_opening_painting_and_the_question_itself_send_nothing(tmp_path: Path) -> None:
    log = tmp_path / "calls"
    sample = str(path("samples", "ministry-notice.paste.txt"))
    done = traced(PROGRAM, str(tmp_path), sample, log=log)
    assert done.returncode == 0, done.stderr
    shown, width, groups = done.stdout.split()
    assert (shown, groups) == ("True", "3")
    assert int(width) > 800
    assert internet(log) == []


def test_the_trace_of_the_window_would_show_a_packet(tmp_path: Path) -> None:
    log = tmp_path / "calls"
    program = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(('127.0.0.1', 9))"
    traced(program, log=log)
    assert internet(log) != []
