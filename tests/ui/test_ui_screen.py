"""Where there is no screen: a sentence instead of the end that Qt makes of the process."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

OPEN = "import sys; from keshiin.cli import main; sys.exit(main(['nothing.eml']))"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="NOT TRIED: only here Qt can lack a screen")
@pytest.mark.parametrize("display", ["", ":77"])
@pytest.mark.parametrize(("language", "word"), [("ja_JP.UTF-8", "画面"), ("C.UTF-8", "no screen was found")])
def test_the_window_says_that_it_finds_no_screen(display: str, language: str, word: str) -> None:
    taken = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in taken}
    environment |= {"LC_ALL": language, "PYTHONPATH": os.pathsep.join(sys.path), "DISPLAY": display}
    ended = subprocess.run(
        [sys.executable, "-c", OPEN], env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert ended.returncode == 2
    assert word in ended.stderr
    assert "keshiin analyze" in ended.stderr
    assert ended.stderr.count("\n") == 1
