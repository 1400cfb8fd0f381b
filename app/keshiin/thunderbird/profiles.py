"""What Thunderbird's own folder tells of its version and of our add-on; no mail is looked at."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Literal

from keshiin.thunderbird.names import ADDON

AddonState = Literal["on", "off", "missing"]
LIST_BYTES = 20_000_000
_LAST_VERSION = re.compile(r"(?m)^LastVersion=(\d{1,6})")


@dataclass(frozen=True, slots=True)
class Profile:
    """One profile: the state of the add-on there, and Thunderbird's main version, None where unknown."""

    folder: Path
    addon: AddonState
    version: int | None


def profiles_in(roots: Iterable[PurePath]) -> tuple[Profile, ...]:
    """The profiles that were used at least once."""
    return tuple(Profile(folder, _addon(folder), _version(folder)) for folder in _folders(roots))


def _folders(roots: Iterable[PurePath]) -> Iterator[Path]:
    for root in roots:
        for found in (Path(root), Path(root, "Profiles")):
            try:
                yield from sorted(each.parent for each in found.glob("*/compatibility.ini"))
            except OSError:
                # A folder that may not be entered holds no profile of this user.
                continue


def _version(folder: Path) -> int | None:
    found = _LAST_VERSION.search(_text(folder / "compatibility.ini"))
    return int(found[1]) if found else None


def _addon(folder: Path) -> AddonState:
    try:
        listed = json.loads(_text(folder / "extensions.json") or "{}")
        for addon in listed.get("addons", []):
            if addon.get("id") == ADDON:
                return "on" if addon.get("active") is True else "off"
    except (AttributeError, RecursionError, TypeError, ValueError):
        # A list in a form of its own; whether the add-on is there is told by trying then.
        return "missing"
    return "missing"


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file.read(LIST_BYTES).decode("utf-8", "replace")
    except OSError:
        return ""
