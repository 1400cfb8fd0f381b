"""The reader's settings on the disk: ``settings.toml`` in the system's folder for them."""

from __future__ import annotations

import os
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path

from keshiin.settings import Settings

LISTS = ("my_services", "not_mine", "my_networks", "my_forwarders", "my_addresses")


def settings_path(environment: Mapping[str, str] = os.environ) -> Path:
    """Where the settings of this user stand, whether the file is there or not."""
    home = Path.home()
    if sys.platform == "win32":
        folder = Path(environment.get("APPDATA") or home / "AppData/Roaming")
    elif sys.platform == "darwin":
        folder = home / "Library/Application Support"
    else:
        folder = Path(environment.get("XDG_CONFIG_HOME") or home / ".config")
    return folder / "keshiin" / "settings.toml"


def read_settings(path: Path) -> Settings:
    """The settings of that file, empty where there is none; raises ValueError where it is not understood."""
    try:
        written = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise ValueError(str(error)) from error
    for name in written.keys() - set(LISTS):
        raise ValueError(f"unknown setting {name!r}")
    lists = {name: _texts(name, written.get(name, [])) for name in LISTS}
    return Settings(
        my_services=lists["my_services"],
        not_mine=lists["not_mine"],
        my_networks=lists["my_networks"],
        my_forwarders=lists["my_forwarders"],
        my_addresses=lists["my_addresses"],
    )


def _texts(name: str, value: object) -> tuple[str, ...]:
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return tuple(value)
    raise ValueError(f"{name!r} is not a list of texts")
