"""The manifest of the native host: the file that tells Thunderbird which program the add-on may start."""

from __future__ import annotations

import json
import shlex
from collections.abc import Sequence

from keshiin.thunderbird.names import ADDON, PROGRAM
from keshiin.thunderbird.places import System

DESCRIPTION = "Keshiin reads the postmarks on an e-mail"


def manifest_text(host: str) -> str:
    """The manifest for the host at that absolute path."""
    about = {
        "name": PROGRAM,
        "description": DESCRIPTION,
        "path": host,
        "type": "stdio",
        "allowed_extensions": [ADDON],
    }
    return json.dumps(about, indent=2) + "\n"


def script_text(system: System, command: Sequence[str]) -> str:
    """A script that becomes the host, for Thunderbird starts a file alone and gives it its own arguments."""
    if system == "windows":
        # A per cent sign in a path would begin a variable.
        quoted = " ".join(f'"{part}"'.replace("%", "%%") for part in command)
        return f"@echo off\r\n{quoted} %*\r\n"
    return f'#!/bin/sh\nexec {shlex.join(command)} "$@"\n'
