"""Where there is no screen: a sentence instead of Qt’s end. Where it is small: all of it."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from keshiin_ui.qt.screen import AROUND, appear

NO_DISPLAY = ":4077"
OPEN = "import sys; from keshiin.cli import main; sys.exit(main(sys.argv[1:]))"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="NOT TRIED: only here Qt can lack a screen")
@pytest.mark.parametrize("display", ["", NO_DISPLAY])
@pytest.mark.parametrize(("language", "word"), [("ja_JP.UTF-8", "画面"), ("C.UTF-8", "no screen was found")])
def test_the_window_says_that_it_finds_no_screen(display: str, language: str, word: str) -> None:
    ended = _opened(display, language, __file__)
    assert ended.returncode == 2
    assert word in ended.stderr
    assert "keshiin analyze" in ended.stderr
    assert ended.stderr.count("\n") == 1


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="NOT TRIED: only here Qt can lack a screen")
def test_without_a_screen_a_missing_file_is_told_first() -> None:
    ended = _opened("", "C.UTF-8", __file__, "nothing.eml")
    missing, screen = ended.stderr.splitlines()
    assert missing.startswith("keshiin: There is no file “nothing.eml”. ")
    assert "no screen was found" in screen


@pytest.mark.parametrize(
    ("wider", "higher", "remembered", "in_full"),
    [(0, 0, False, False), (1, 0, False, True), (0, 1, False, True), (1, 1, True, False)],
)
def test_at_the_first_time_the_window_takes_the_whole_screen_where_it_does_not_fit(
    wider: int, higher: int, remembered: bool, in_full: bool, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    room = window.screen().availableSize()
    window.resize(room.width() + wider, room.height() - AROUND + higher)
    appear(window, remembered)
    assert window.isVisible()
    assert window.isMaximized() == in_full


def test_the_window_fits_on_the_screen_also_when_it_is_made_smaller(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    room = window.screen().availableSize()
    window.resize(room.width() + 100, room.height() + 100)
    appear(window, remembered=False)
    window.showNormal()
    assert window.size() == room


def _opened(display: str, language: str, *files: str) -> subprocess.CompletedProcess[str]:
    taken = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in taken}
    environment |= {"LC_ALL": language, "PYTHONPATH": os.pathsep.join(sys.path), "DISPLAY": display}
    return subprocess.run(
        [sys.executable, "-c", OPEN, *files],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
