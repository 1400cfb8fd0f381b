"""The window over AT-SPI, as a screen reader on Linux meets it, with a display and a bus of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest

from keshiin_resources import path

ROOT = Path(__file__).parents[3]
READER = "/usr/bin/python3"
LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
TOOLS = ("xvfb-run", "dbus-run-session")
MESSAGE = path("samples", "lesson-forged-spam.paste.txt")
NAMED = frozenset({
    "push button", "toggle button", "check box", "radio button", "combo box", "text", "entry", "menu item",
    "page tab", "page tab list", "table", "tree", "tree table", "list", "chart", "image", "label", "link",
})  # fmt: skip
PATIENCE_SECONDS = 120
DRIVER = """
import subprocess, sys
launcher = subprocess.Popen([sys.argv[1], "--launch-immediately"], stderr=subprocess.DEVNULL)
window = subprocess.Popen(sys.argv[3:], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
try:
    assert window.stdout.readline().strip() == "ready"
    tree = subprocess.run([sys.argv[2], "tests/ui/atspi_reader.py", str(window.pid)],
                          capture_output=True, text=True, check=True).stdout
    walked, _ = window.communicate("go\\n")
    print(tree.strip())
    print(walked.strip())
finally:
    window.kill()
    launcher.terminate()
"""


def missing() -> str:
    """What this machine lacks, "" where all is there."""
    lacking = [tool for tool in TOOLS if shutil.which(tool) is None]
    if not LAUNCHER.exists():
        lacking.append("at-spi2-core")
    asked = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    if not lacking and subprocess.run([READER, "-c", asked], capture_output=True).returncode:
        lacking.append("gir1.2-atspi-2.0")
    return ", ".join(lacking)


LACKING = missing() if sys.platform.startswith("linux") else "AT-SPI, which is of Linux"
pytestmark = pytest.mark.skipif(bool(LACKING), reason=f"not on this machine: {LACKING}")


@pytest.fixture(scope="module", params=["en", "ja"])
def read(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[str, list[Mapping[str, object]], list[str]]:
    """The language, every object of the tree that shows, and the names that Tab walked."""
    folder = tmp_path_factory.mktemp("window")
    asked = {
        **os.environ,
        "QT_QPA_PLATFORM": "xcb",
        "QT_ACCESSIBILITY": "1",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "HOME": str(folder),
    }
    window = [sys.executable, "tests/ui/atspi_window.py", request.param, str(MESSAGE), str(folder)]
    done = subprocess.run(
        ["dbus-run-session", "--", "xvfb-run", "-a", "-s", "-screen 0 1600x1000x24",
         sys.executable, "-c", DRIVER, str(LAUNCHER), READER, *window],
        cwd=ROOT, env=asked, capture_output=True, text=True, timeout=PATIENCE_SECONDS,
    )  # fmt: skip
    told = [line for line in done.stdout.splitlines() if line.startswith("[")]
    assert len(told) == 2, done.stderr
    tree, walked = (json.loads(line) for line in told)
    return request.param, [each for each in tree if each["shows"]], walked


Read = tuple[str, list[Mapping[str, object]], list[str]]


def test_everything_that_shows_and_says_something_has_a_name_and_a_role(read: Read) -> None:
    _, shown, _ = read
    roles = Counter(str(each["role"]) for each in shown)
    assert roles["page tab"] == 6
    assert roles["chart"] == 2
    assert roles["push button"] >= 16
    nameless = [each for each in shown if each["role"] in NAMED and not str(each["name"]).strip()]
    assert nameless == []
    unnamed_stops = [each for each in shown if each["focusable"] and not str(each["name"]).strip()]
    assert unnamed_stops == []


def test_the_way_and_the_places_are_told_stop_by_stop(read: Read) -> None:
    language, shown, _ = read
    charts = [str(each["description"]) for each in shown if each["role"] == "chart"]
    country = "Czechia" if language == "en" else "チェコ"
    assert any(country in told for told in charts)
    assert all(len(told) > 40 for told in charts)


def test_tab_walks_the_window_in_the_order_in_which_it_is_read(read: Read) -> None:
    language, _, walked = read
    assert all(name.strip() for name in walked)
    english = (
        "What should I do?", "Header", "Explanation", "1. ", "2. ", "9. ", "Check online",
        "The way it took", "The way it took: List",
        "Approximate places", "Approximate places: List", "Zoom in",
    )  # fmt: skip
    japanese = (
        "どうすればいい？", "ヘッダー", "説明", "1. ", "2. ", "9. ", "オンラインで調べる",
        "通った道", "通った道: 一覧", "おおよその場所", "おおよその場所: 一覧", "拡大",
    )  # fmt: skip
    at = -1
    for beginning in english if language == "en" else japanese:
        places = [place for place, name in enumerate(walked) if place > at and name.startswith(beginning)]
        assert places, f"{beginning} does not come after {walked[at]}"
        at = places[0]
