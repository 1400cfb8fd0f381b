"""The set-up script: what it says and does on each kind of system, with and without the right to install."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SHELL = """
python=none; root={root}
say() {{ printf 'keshiin: %s\\n' "$*" >&2; }}
fail() {{ say "$*"; exit 1; }}
. {root}/packaging/system.sh
{line}
"""


def _run(line: str, folder: Path, **commands: str) -> subprocess.CompletedProcess[str]:
    """Run a line of shell where only the given commands exist beside the shell's own."""
    for name, script in commands.items():
        command = folder / name.replace("_", "-")
        command.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
        command.chmod(0o755)
    script = SHELL.format(root=ROOT, line=line)
    shell = shutil.which("dash") or "/bin/sh"
    return subprocess.run(
        [shell, "-eu", "-c", script],
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": str(folder), "HOME": str(folder)},
    )


@pytest.mark.parametrize(
    ("manager", "line"),
    [
        ("apt_get", "sudo apt-get install -y --no-install-recommends --no-upgrade python3 python3-venv"),
        ("dnf", "sudo dnf install -y python3"),
        ("pacman", "sudo pacman -S --needed --noconfirm python"),
    ],
)
def test_without_the_right_the_exact_line_to_type_is_printed(manager: str, line: str, tmp_path: Path) -> None:
    done = _run(
        "install_packages why $(packages_for python)",
        tmp_path,
        id="echo 1000",
        sudo="exit 1",
        **{manager: "echo HAS RUN >&2"},
    )
    assert done.returncode == 1
    assert f"\n    {line}\n" in done.stderr
    assert "HAS RUN" not in done.stderr


def test_where_there_is_no_sudo_the_line_asks_for_roots_password(tmp_path: Path) -> None:
    done = _run("install_packages why libegl1", tmp_path, id="echo 1000", apt_get="echo HAS RUN >&2")
    line = "su - -c 'apt-get install -y --no-install-recommends --no-upgrade libegl1'"
    assert f"\n    {line}\n" in done.stderr


@pytest.mark.parametrize("display", ["DISPLAY=:0", "WAYLAND_DISPLAY=wayland-0", "QT_QPA_PLATFORM=vnc"])
def test_whoever_names_a_display_gets_the_window(display: str, tmp_path: Path) -> None:
    fakes = {"uname": "echo Linux", "python": "exit 0"}
    assert _run(f"python=python; {display}; has_display", tmp_path, **fakes).returncode == 0


@pytest.mark.parametrize(("display", "python"), [("unset DISPLAY", "exit 0"), ("DISPLAY=:0", "exit 1")])
def test_without_a_display_that_qt_can_open_there_is_no_window(
    display: str, python: str, tmp_path: Path
) -> None:
    fakes = {"uname": "echo Linux", "python": python}
    assert _run(f"python=python; {display}; has_display", tmp_path, **fakes).returncode == 1


def test_root_installs_after_saying_what(tmp_path: Path) -> None:
    done = _run(
        "install_packages 'the window needs it' libegl1",
        tmp_path,
        id="echo 0",
        env='shift; exec "$@"',
        apt_get='echo "ran $*" >&2',
    )
    assert done.returncode == 0, done.stderr
    said, *ran = done.stderr.splitlines()
    assert said == "keshiin: the window needs it. To be installed: libegl1"
    assert ran == ["ran update -qq", "ran install -y --no-install-recommends --no-upgrade libegl1"]


def test_unknown_system_is_told_what_is_missing(tmp_path: Path) -> None:
    done = _run("install_packages 'libegl is missing'", tmp_path, id="echo 0")
    assert done.returncode == 1
    assert "libegl is missing" in done.stderr


@pytest.mark.parametrize(("name", "found"), [("python3.12", "python3.12"), ("python3", "python3")])
def test_a_fitting_python_is_found_under_its_name(name: str, found: str, tmp_path: Path) -> None:
    done = _run("find_python", tmp_path, **{name: "exit 0"})
    assert done.stdout.strip() == found


def test_a_python_that_does_not_fit_is_not_taken(tmp_path: Path) -> None:
    done = _run("find_python", tmp_path, python3="exit 1")
    assert done.stdout == ""


@pytest.mark.parametrize("manager", ["apt_get", "dnf", "pacman"])
@pytest.mark.parametrize("what", ["python", "window", "font"])
def test_every_known_system_has_names_for_all_that_is_needed(what: str, manager: str, tmp_path: Path) -> None:
    assert _run(f"packages_for {what}", tmp_path, **{manager: ""}).stdout.split()


def test_a_first_start_without_the_network_says_what_it_needs(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "packaging", tmp_path / "packaging")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    python = tmp_path / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text('#!/bin/sh\ncase "$*" in *install*) exit 1 ;; esac\n', "utf-8")
    python.chmod(0o755)
    bootstrap = tmp_path / "packaging" / "bootstrap"
    done = subprocess.run([bootstrap, "setup"], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "the first start needs the network" in done.stderr.splitlines()[-1]


def test_wrong_usage_is_2_and_help_names_every_goal_of_the_makefile() -> None:
    script = ROOT / "packaging" / "bootstrap"
    wrong = subprocess.run([script, "fly"], capture_output=True, text=True, check=False, env=os.environ)
    helped = subprocess.run([script, "help"], capture_output=True, text=True, check=True, env=os.environ)
    assert wrong.returncode == 2
    goals = re.search(r"^GOALS = (.+)$", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert goals is not None
    for goal in ["run", *goals[1].split()]:
        assert f"\n  {goal} " in helped.stdout
