"""The wheel in a clean environment of each Python that is here, with the oldest and newest dependencies."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from keshiin_resources import dates

pytestmark = [pytest.mark.packages, pytest.mark.loopback]

ROOT = Path(__file__).resolve().parents[2]
VERSIONS = ("3.11", "3.12", "3.13", "3.14")
QTS = ("6.8.3", "6.9.0", "6.9.3", "6.10.0", "6.10.3", "6.11.0")
"""Between the oldest and the newest: what Python and Qt hand each other differs from line to line."""
SAMPLE = ROOT / "resources/keshiin_resources/samples/hoster-notice.eml"


def interpreter(version: str) -> str:
    """The Python of that version, on the path or kept by pyenv; skips the test where there is none."""
    kept = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    found = [str(path) for path in sorted(kept.glob(f"{version}.*/bin/python{version}"))]
    if command := shutil.which(f"python{version}"):
        found.append(command)
    for each in found:
        if (
            subprocess.run(
                [each, "-c", "import ensurepip, venv"], capture_output=True, check=False
            ).returncode
            == 0
        ):
            return each
    pytest.skip(f"NO PYTHON {version}: the wheel was NOT tried with it")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run([sys.executable, ROOT / "packaging/make_wheel.py", "--target", folder], check=True)
    (path,) = folder.glob("*.whl")
    return path


def installed(wheel: Path, version: str, pins: list[str], folder: Path) -> Path:
    """The folder of commands of a new environment with the wheel in it."""
    subprocess.run([interpreter(version), "-m", "venv", folder / "env"], check=True)
    commands = folder / "env/bin"
    subprocess.run([commands / "python", "-m", "pip", "install", "-q", *pins, wheel], check=True)
    return commands


def run(command: Path, *arguments: str | Path) -> str:
    """What a command prints, in a folder and with settings of its own, the checkout out of reach."""
    home = command.parents[2]
    surroundings = {"PATH": os.environ["PATH"], "HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [command, *arguments], cwd=home, env=surroundings, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr, done.stderr[-2000:]
    return done.stdout


@pytest.mark.parametrize("pins", ["oldest", "newest"])
@pytest.mark.parametrize("version", VERSIONS)
def test_the_wheel_works(version: str, pins: str, wheel: Path, tmp_path: Path) -> None:
    oldest = ["-c", str(ROOT / "packaging/oldest.txt")]
    commands = installed(wheel, version, oldest if pins == "oldest" else [], tmp_path)
    told = run(commands / "keshiin", "--version").splitlines()
    assert told[0].startswith("keshiin ")
    assert told[1:] == [f"{name} {date}" for name, date in dates().items()]
    assert "危険です。" in run(commands / "keshiin", "analyze", "--lang", "ja", SAMPLE)
    analysis = json.loads(run(commands / "keshiin", "analyze", "--json", SAMPLE))
    assert analysis["verdict"]["level"] == "dangerous"
    assert analysis["rules"]["broken"] == []
    picture = tmp_path / "window.png"
    run(commands / "keshiin", "window", "--picture", picture, SAMPLE)
    assert picture.stat().st_size > 50_000
    run(commands / "keshiin-gui", "--help")


@pytest.mark.parametrize("qt", QTS)
def test_the_window_works_with_each_line_of_qt(qt: str, wheel: Path, tmp_path: Path) -> None:
    pins = [f"PySide6-Essentials=={qt}", f"shiboken6=={qt}"]
    commands = installed(wheel, "3.11", pins, tmp_path)
    picture = tmp_path / "window.png"
    run(commands / "keshiin", "window", "--picture", picture, SAMPLE)
    assert picture.stat().st_size > 50_000
