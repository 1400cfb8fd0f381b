"""The parts of others in the program: the packages of requirements.lock and the data of data.toml."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "resources/keshiin_resources/data.toml"


def canonical(name: str) -> str:
    """A package's name in the one form by which registries compare names (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def locked(path: Path = ROOT / "packaging/requirements.lock") -> dict[str, str]:
    """The version of each package by its canonical name."""
    found = re.findall(r"^([A-Za-z0-9._-]+)==(\S+)", path.read_text("utf-8"), re.MULTILINE)
    return {canonical(name): version for name, version in found}


def data() -> dict[str, dict[str, str]]:
    """What is told of each data set, by its id."""
    return tomllib.loads(DATA.read_text("utf-8"))
