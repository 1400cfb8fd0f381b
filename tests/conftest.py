"""What holds for every test: no display, no network, no settings of the person who runs them."""

from __future__ import annotations

import ctypes
import gc
import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from keshiin.own_clock import follow
from keshiin_resources import path
from network_guard import GUARD

os.environ["QT_QPA_PLATFORM"] = "offscreen"
# Times are told by the clock of the computer: here in Japan's time, in the form that every system reads.
os.environ["TZ"] = "JST-9"
if sys.platform == "win32":
    ctypes.cdll.ucrtbase._tzset()
else:
    time.tzset()

ROOT = Path(__file__).resolve().parent.parent
GUARD.stand()


@pytest.fixture(autouse=True)
def no_network(request: pytest.FixtureRequest) -> Iterator[None]:
    """Refuse the network, and fail the test that tried it even where its code swallowed the refusal."""
    GUARD.loopback = request.node.get_closest_marker("loopback") is not None
    GUARD.attempts.clear()
    yield
    assert GUARD.attempts == [], "the network was used"


@pytest.fixture(autouse=True, scope="module")
def no_old_garbage() -> None:
    """Keep what earlier tests left from the collector, which would look through all of it again and again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def no_settings(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give every test an empty folder for settings."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.getbasetemp() / "no-settings"))


@pytest.fixture
def in_zone() -> Iterator[Callable[[str], None]]:
    """Sets the zone of this computer, until the test ends."""
    if sys.platform == "win32":
        pytest.skip("Windows tells a running program of no other zone")
    with pytest.MonkeyPatch.context() as patched:

        def change(zone: str) -> None:
            patched.setenv("TZ", zone)
            follow()

        yield change
    follow()


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real mail to measure on; the tests that need it are skipped where it is not."""
    folder = Path(os.environ.get("KESHIIN_CORPUS", ROOT.parent / "shared" / "corpus"))
    if not folder.is_dir():
        pytest.skip(
            f"NO CORPUS at {folder}: what depends on real mail was NOT tested (KESHIIN_CORPUS names it)"
        )
    return folder


@pytest.fixture(scope="session")
def schema() -> Draft202012Validator:
    """The published JSON Schema, ready to validate."""
    return Draft202012Validator(json.loads(path("schema", "keshiin-1.json").read_text("utf-8")))


@pytest.fixture(scope="session")
def samples() -> list[Path]:
    """The sample messages that come with the program."""
    folder = path("samples")
    return sorted(each for each in folder.iterdir() if each.suffix in (".eml", ".txt"))
