"""The made messages of ``border_forged.toml``, read."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from keshiin.settings import Settings
from route.made_mail import received

_NAMED = re.compile(r"^(?:[A-Za-z_-]+:|\t)")


@dataclass(frozen=True, slots=True)
class Case:
    """``written`` by the reader's side, ``forged`` by the sender, both as header lines, newest first.

    ``peer`` is the address that a border, where one is drawn, must have.
    """

    name: str
    written: tuple[str, ...]
    forged: tuple[str, ...]
    peer: str | None
    settings: Settings


def _fields(lines: Sequence[str]) -> tuple[str, ...]:
    dated = iter(received(*(line for line in lines if not _NAMED.match(line))))
    return tuple(line if _NAMED.match(line) else next(dated) for line in lines)


def _cases() -> tuple[Case, ...]:
    data = tomllib.loads((Path(__file__).parent / "border_forged.toml").read_text("utf-8"))
    return tuple(
        Case(
            each["name"],
            _fields(each["written"]),
            _fields(each["forged"]),
            each.get("peer"),
            Settings(**{key: tuple(value) for key, value in each.get("settings", {}).items()}),
        )
        for each in data["case"]
    )


CASES = _cases()
