"""How the native host of this very installation is started."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from keshiin.thunderbird.names import HOST


def host_executable() -> Path | None:
    """The host's own executable beside this program, None where it needs a script."""
    if os.environ.get("APPIMAGE"):
        # What lies beside the program there is gone when the program ends.
        return None
    suffix = ".exe" if sys.platform == "win32" else ""
    # Not resolved: the python of an environment is a link out of it.
    path = Path(sys.executable).absolute().with_name(HOST + suffix)
    return path if path.is_file() and os.access(path, os.X_OK) else None


def host_command() -> list[str]:
    """The command line that becomes the host, for a script."""
    if image := os.environ.get("APPIMAGE"):
        return [image, "thunderbird", "host"]
    if getattr(sys, "frozen", False):
        return [sys.executable, "thunderbird", "host"]
    return [str(Path(sys.executable).absolute()), "-P", "-m", "keshiin.thunderbird.host"]
