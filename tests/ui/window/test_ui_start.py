"""Starting: what must not be loaded before the first paint, and the picture of the window."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from wcag import contrast

from keshiin.explain.model import Language
from keshiin_resources import path
from keshiin_ui.look.theme import DARK, LIGHT, Theme
from keshiin_ui.memory import Memory
from keshiin_ui.qt.application import application, complete
from keshiin_ui.reading import Given
from keshiin_ui.window.window import Window

NETWORK = (
    "socket",
    "ssl",
    "http.client",
    "urllib.request",
    "asyncio",
    "aiohttp",
    "requests",
    "dns",
    "ipwhois",
    "spf",
    "PySide6.QtNetwork",
)
CRYPTOGRAPHY = ("dkim", "nacl", "cffi", "_cffi_backend")
GEOGRAPHY = ("maxminddb", "geoip2", "publicsuffixlist")
ANALYSIS = (
    "keshiin.message.reading",
    "keshiin.route.tracing",
    "keshiin.judge.runner",
    "keshiin.explain.writer",
)
# What the first screen does not show: these come after it.
LATER = (
    "keshiin_ui.desk.desk",
    "keshiin_ui.learn.lessons",
    "keshiin_ui.preferences.keeper",
    "keshiin_ui.reading.work",
)
# Texts and values of answers: what the first screen says is in the catalogue.
VALUES = ("dataclasses", "keshiin.visible", "keshiin.explain.model", "keshiin.message.intake.refusals")
# What PySide6 takes to read its own signatures, and what it names without using it.
READERS = ("argparse", "inspect", "logging", "tempfile", "traceback")
# From 3.14 on Python itself takes it for every named tuple.
TREES = () if sys.version_info >= (3, 14) else ("ast",)
LATE = NETWORK + CRYPTOGRAPHY + GEOGRAPHY + ANALYSIS + LATER + VALUES + READERS + TREES
START = f"""
import linecache
import sys
from keshiin_ui.start import load_lightly
load_lightly()
from PySide6 import QtCore, QtWidgets
from keshiin_ui.app import main
from keshiin_ui.qt.application import application
from keshiin_ui.memory import Memory
from keshiin_ui.look.theme import LIGHT
from keshiin_ui.window.window import Window
application()
window = Window(Memory(sys.argv[1]), "en", LIGHT)
window.show()
window.grab()
print(sorted(set({LATE!r}) & set(sys.modules)))
# The names of Qt's settings take longer to load than all that is painted first, those of its styles too long.
print("Qt" in vars(QtCore), "QStyle" in vars(QtWidgets))
print(sum("keshiin" in each for each in linecache.cache))
"""


def test_nothing_is_loaded_or_read_before_the_first_paint_that_it_does_not_show(
    tmp_path: Path,
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", START, str(tmp_path / "window.ini")],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == ["[]", "False", "False", "0"], (
        "modules loaded too early; names of Qt; sources read"
    )


def shown(made: Window) -> QImage:
    """The window as it is, above what comes after the first paint."""
    return made.grab().toImage().copy(0, 0, made.width() - 16, made.empty.target.height() + 60)


@pytest.mark.parametrize("size", [(1280, 800), (1024, 700)])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_nothing_moves_when_the_rest_comes_after_the_first_paint(
    language: Language, size: tuple[int, int], qtbot: QtBot, tmp_path: Path
) -> None:
    application()
    made = Window(Memory(str(tmp_path / "window.ini")), language, LIGHT)
    qtbot.addWidget(made)
    made.resize(*size)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Window, "begin_furnishing", lambda _: None)
        made.show()
        qtbot.wait(50)
        before = shown(made)
    made.furnish()
    qtbot.wait(50)
    assert made.empty.offer is not None
    assert shown(made) == before
    made.close()


def test_the_window_has_its_icon_after_the_first_paint(qtbot: QtBot) -> None:
    complete()
    sizes = {size.width() for size in QApplication.windowIcon().availableSizes()}
    assert sizes == {24, 128}
    drawn = QImage(str(path("icons", "keshiin-128.png")))
    assert drawn.pixelColor(64, 6).name().upper() == LIGHT.accent


def test_a_file_dropped_before_the_panes_stand_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "message.eml"
    path.write_bytes(b"From: taro@sender.example\r\nSubject: x\r\n\r\nHi\r\n")
    application()
    made = Window(Memory(str(tmp_path / "window.ini")), "en", LIGHT, tmp_path / "settings.toml")
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.shown):
        made.show()
        made.open((Given(path=str(path)),))
    assert made.view is not None
    assert made.workspace.isVisible()
    made.close()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_picture_of_the_window_has_its_size_and_its_ground(theme: str, qtbot: object) -> None:
    from keshiin_ui.picture import draw

    image = QImage.fromData(draw(language="en", theme=theme, size=(1024, 700)))
    assert (image.width(), image.height()) == (1024, 700)
    wanted = (DARK if theme == "dark" else LIGHT).ground
    assert image.pixelColor(6, 690).name().upper() == wanted


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_every_ink_can_be_read_on_the_grounds_it_stands_on(theme: Theme) -> None:
    for ink in (theme.text, theme.quiet, theme.recorded, theme.claimed, theme.contradicted, theme.accent):
        assert contrast(ink, theme.card) >= 4.5
        assert contrast(ink, theme.ground) >= 4.5
        assert contrast(theme.on_ink, ink) >= 4.5
    for tone in ("recorded", "claimed", "contradicted"):
        assert contrast(theme.ink(tone), theme.fill(tone)) >= 4.5
        assert contrast(theme.text, theme.fill(tone)) >= 4.5
        assert contrast(theme.quiet, theme.fill(tone)) >= 4.5
    assert contrast(theme.on_accent, theme.accent) >= 4.5
