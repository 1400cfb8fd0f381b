"""Starting the window so that it outlives Thunderbird, and waiting until it has taken what it was given."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from keshiin.thunderbird.names import WINDOW

PATIENCE_SECONDS = 50.0
LOOK_SECONDS = 0.02
# A second start ends as soon as the first window has the paths, a moment before that window reads them.
GRACE_SECONDS = 5.0
# Windows: out of the job that Thunderbird ends with its hosts, without a console, in a group of its own.
BREAKAWAY, DETACHED, NEW_GROUP = 0x01000000, 0x00000008, 0x00000200
_LEFT_OUT = ("MOZ_", "NSS_", "XPCOM_")
_TOKENS = frozenset({"DESKTOP_STARTUP_ID", "XDG_ACTIVATION_TOKEN"})


def window_command() -> list[str]:
    """The start of the window's command line, from a checkout, an environment, or a bundle."""
    if not getattr(sys, "frozen", False):
        return [sys.executable, "-P", "-m", "keshiin_ui.app"]
    if image := os.environ.get("APPIMAGE"):
        return [image]
    sibling = Path(sys.executable).with_name(WINDOW + Path(sys.executable).suffix)
    return [str(sibling if sibling.exists() else sys.executable)]


def launch(folder: Path, command: Sequence[str] | None = None, patience: float = PATIENCE_SECONDS) -> bool:
    """Start the window with a spool; whether it, or the one that runs already, took the spool away."""
    started = _start([*(command or window_command()), str(folder)])
    if started is None:
        return False
    until = time.monotonic() + patience
    ended = False
    while folder.exists():
        if time.monotonic() > until:
            return False
        if not ended and (status := started.poll()) is not None:
            if status != 0:
                return False
            ended = True
            until = min(until, time.monotonic() + GRACE_SECONDS)
        time.sleep(LOOK_SECONDS)
    return True


def own_environment(inherited: Mapping[str, str]) -> dict[str, str]:
    """The environment without what Thunderbird put into it for itself."""
    return {
        name: value
        for name, value in inherited.items()
        if name not in _TOKENS and not name.startswith(_LEFT_OUT)
    }


def creation_flags(system: str) -> tuple[int, ...]:
    """How to create the process, to be tried in this order; one 0 but on Windows."""
    if system != "win32":
        return (0,)
    # A job can forbid to leave it; the window then ends with Thunderbird, and still that is better than none.
    return (BREAKAWAY | DETACHED | NEW_GROUP, DETACHED | NEW_GROUP)


def _start(command: Sequence[str]) -> subprocess.Popen[bytes] | None:
    for flags in creation_flags(sys.platform):
        try:
            return subprocess.Popen(  # noqa: S603  (this program itself)
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=own_environment(os.environ),
                cwd=Path.home() if Path.home().is_dir() else None,
                start_new_session=True,
                creationflags=flags,
            )
        except OSError:
            continue
    return None
