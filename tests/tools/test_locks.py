"""The lock files: pinned with hashes, naming no package index, in step with pyproject.toml."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = sorted((ROOT / "packaging").glob("*.lock"))


def _entries(lock: Path) -> dict[str, str]:
    lines = lock.read_text("utf-8").replace("\\\n", " ").splitlines()
    return {line.split("==")[0].lower(): line for line in lines if line and line[0] not in "# "}


def test_the_locks_are_those_that_bootstrap_makes() -> None:
    made = re.search(r"for name in (.+); do", (ROOT / "packaging/bootstrap").read_text("utf-8"))
    assert made is not None
    names = {
        "requirements.lock" if name == "run" else f"requirements-{name}.lock" for name in made[1].split()
    }
    assert {lock.name for lock in LOCKS} == names


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_package_is_pinned_with_a_hash(lock: Path) -> None:
    entries = _entries(lock)
    assert entries
    for line in entries.values():
        assert re.match(r"[A-Za-z0-9._-]+==\S+ .*--hash=sha256:[0-9a-f]{64}", line), line


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_no_lock_names_an_index_or_a_machine(lock: Path) -> None:
    assert not re.search(r"://|--(extra-)?index|--find-links|--trusted", lock.read_text("utf-8"))


def test_every_dependency_of_the_project_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    locked = {re.sub(r"[-_.]+", "-", name) for name in _entries(ROOT / "packaging" / "requirements.lock")}
    for wanted in project["dependencies"]:
        name = re.split(r"[<>=\[]", wanted)[0].strip().lower()
        assert re.sub(r"[-_.]+", "-", name) in locked
