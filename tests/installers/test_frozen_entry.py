"""What the frozen program is, by the name that it was started by; and what it leaves to other programs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ENTRY = ROOT / "packaging/pyinstaller/entry.py"
BROWSER = "import os; print(os.environ.get('LD_LIBRARY_PATH'), os.environ.get('LD_LIBRARY_PATH_ORIG'))"


def started(name: str, *arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """The entry, run under another name from the checkout's sources."""
    script = folder / name
    script.write_text(ENTRY.read_text("utf-8"), "utf-8")
    sources = os.pathsep.join(str(ROOT / source) for source in ("app", "ui", "resources"))
    return subprocess.run(
        [sys.executable, script, *arguments],
        env={**os.environ, "PYTHONPATH": sources},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("name", ["keshiin", "Keshiin.EXE"])
def test_by_its_own_name_it_is_the_command_line(name: str, tmp_path: Path) -> None:
    done = started(name, "--version", folder=tmp_path)
    assert done.stdout.startswith("keshiin ")
    assert done.returncode == 0


def test_by_the_hosts_name_it_is_the_host_and_not_for_people(tmp_path: Path) -> None:
    done = started("keshiin-thunderbird-host.exe", folder=tmp_path)
    assert done.returncode == 2
    assert done.stdout == ""


def test_by_the_windows_name_it_is_the_window(tmp_path: Path) -> None:
    done = started("keshiin-gui", "--help", folder=tmp_path)
    assert done.returncode == 0
    assert "keshiin-gui" in done.stdout


@pytest.mark.parametrize(("former", "told"), [({}, "None None"), ({"LD_LIBRARY_PATH_ORIG": "/x"}, "/x None")])
def test_another_program_gets_the_search_path_that_stood_before(former: dict[str, str], told: str) -> None:
    code = f"import runpy; runpy.run_path({str(ENTRY)!r})['_free_other_programs'](); {BROWSER}"
    surroundings = {**os.environ, "LD_LIBRARY_PATH": "/frozen", **former}
    done = subprocess.run(
        [sys.executable, "-c", code], env=surroundings, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == told
