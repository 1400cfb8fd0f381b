"""What the tests of the window share: a window with the third lesson open, and a network to ask."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partialmethod
from pathlib import Path

import pytest
from asking_window import show
from made_view import analysis, explanation
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from window_maker import Maker

from keshiin.analysis import Analysis, analyze
from keshiin.explain.model import Language
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin_resources import path
from keshiin_ui.look import fonts
from keshiin_ui.look.theme import LIGHT
from keshiin_ui.memory import Memory
from keshiin_ui.online.online import Online
from keshiin_ui.online.remembered import Remembered
from keshiin_ui.qt.application import application
from keshiin_ui.reading import Opened
from keshiin_ui.reading.reader import Reader
from keshiin_ui.window.window import Window
from lookup.ministry_network import Network


@pytest.fixture(scope="session")
def qapp_cls() -> type:
    """The application with the fonts of the program."""
    return type(application())


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """Waits as long as any machine may need for what normally comes at once."""
    return Patient(request)


class Patient(QtBot):
    """Gives up after half a minute."""

    waitSignal = partialmethod(QtBot.waitSignal, timeout=30_000)  # noqa: N815
    waitUntil = partialmethod(QtBot.waitUntil, timeout=30_000)  # noqa: N815


@pytest.fixture
def make_window(qtbot: QtBot, tmp_path: Path) -> Iterator[Maker]:
    """A function that makes a window, with the third lesson open unless told otherwise."""

    windows: list[Window] = []

    def make(language: Language = "en", opened: Opened | None = None, empty: bool = False) -> Window:
        application()
        fonts.set_text_size(10.0)
        window = Window(Memory(str(tmp_path / "window.ini")), language, LIGHT)
        window.furnish()
        window.resize(1280, 800)
        if not empty:
            made = Opened(analysis(), {"en": explanation("en"), "ja": explanation("ja")})
            window.opening.take(opened or made)
            window.slices.finish()
        window.show()
        windows.append(window)
        return window

    yield make
    for window in windows:
        window.close()
        window.deleteLater()
    # A window that was zoomed leaves its letters to all that is made after it.
    fonts.set_text_size(10.0)
    # No event loop runs between tests, and only one would delete what is to be deleted later.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give each test that asks for it a folder of settings of its own, since they write."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings"))


@pytest.fixture
def window(make_window: Maker) -> Window:
    """A window with the third lesson open, in English."""
    return make_window()


@pytest.fixture(scope="module")
def ministry() -> Analysis:
    """The notice from the ministry, offline."""
    data = path("samples", "ministry-notice.paste.txt").read_bytes()
    return analyze(read(data, kind="paste"), Places.bundled())


@pytest.fixture
def world(monkeypatch: pytest.MonkeyPatch) -> Iterator[Network]:
    """The network in the place of the real one."""
    made = Network()
    monkeypatch.setattr("keshiin.online.network", lambda: made)
    yield made
    made.gate.set()


@pytest.fixture
def ministry_window(make_window: Maker, qtbot: QtBot, world: Network) -> Window:
    """A window with the notice from the ministry, and that network to ask."""
    window = make_window(empty=True)
    show(window, qtbot, "ministry-notice.paste.txt")
    return window


@pytest.fixture
def online(qtbot: QtBot, world: Network, tmp_path: Path) -> Iterator[Online]:
    """The way from the button to the answer."""
    window = QWidget()
    qtbot.addWidget(window)
    remembered = Remembered(str(tmp_path / "online.ini"))
    judge = Reader().judge
    made = Online(window, lambda *found: judge(*found, str(tmp_path)), lambda: world, remembered)
    yield made
    world.gate.set()
    made.close()
