"""The data that comes with the program: where each file lies and how old it is."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_ROOT = Path(__file__).parent


def path(*names: str) -> Path:
    """The path of a data file, given as the folders and the name below this package."""
    return _ROOT.joinpath(*names)


def dates() -> dict[str, str]:
    """The date (ISO 8601) of each data set that grows old, by its id: ``country``, ``network`` and so on."""
    return {name: str(entry["date"]) for name, entry in _about().items() if "date" in entry}


def licences() -> dict[str, str]:
    """The licence of each data set, by its id."""
    return {name: str(entry["licence"]) for name, entry in _about().items()}


@cache
def _about() -> dict[str, dict[str, object]]:
    import tomllib

    return tomllib.loads(path("data.toml").read_text("utf-8"))
