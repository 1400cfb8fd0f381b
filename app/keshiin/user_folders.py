"""Where this user's settings, cache and state of a program belong, on each system."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

Kind = Literal["settings", "cache", "state"]
# The environment's variable, and what stands below the home where it names nothing.
_WINDOWS: Mapping[Kind, tuple[str, str]] = {
    "settings": ("APPDATA", "AppData/Roaming"),
    "cache": ("LOCALAPPDATA", "AppData/Local"),
    "state": ("LOCALAPPDATA", "AppData/Local"),
}
_MACOS: Mapping[Kind, tuple[str, str]] = {
    "settings": ("", "Library/Application Support"),
    "cache": ("", "Library/Caches"),
    "state": ("", "Library/Logs"),
}
_XDG: Mapping[Kind, tuple[str, str]] = {
    "settings": ("XDG_CONFIG_HOME", ".config"),
    "cache": ("XDG_CACHE_HOME", ".cache"),
    "state": ("XDG_STATE_HOME", ".local/state"),
}


def user_folder(kind: Kind, environment: Mapping[str, str] = os.environ) -> Path:
    """The program's own folder of that kind, whether it is there or not."""
    variable, usual = {"win32": _WINDOWS, "darwin": _MACOS}.get(sys.platform, _XDG)[kind]
    named = Path(environment.get(variable, ""))
    # The XDG Base Directory Specification has a relative path passed over.
    return (named if named.anchor else Path.home() / usual) / "keshiin"
