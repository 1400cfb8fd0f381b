"""Where a second start of the program meets the running window, told without Qt's part for the network."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from PySide6.QtCore import QLockFile, QStandardPaths

NAME = "keshiin-window"


def runtime_folder() -> Path | None:
    """The user's own folder for running programs, None where there is none that only he may enter."""
    location = QStandardPaths.StandardLocation.RuntimeLocation
    # Where somebody else has taken that place Qt names none, which is not the folder of the start.
    if not (named := QStandardPaths.writableLocation(location)):
        return None
    folder = Path(named) / "keshiin"
    if os.name == "nt":
        return folder
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        about = folder.lstat()
    except OSError:
        return None
    mine = stat.S_ISDIR(about.st_mode) and about.st_uid == os.getuid()
    return folder if mine and stat.S_IMODE(about.st_mode) & 0o077 == 0 else None


def address(folder: Path) -> str:
    """Where the running window listens: a file in the folder, on Windows a pipe of the user's name."""
    if os.name == "nt":
        return f"{NAME}-{os.environ.get('USERNAME', '')}"
    return str(folder / NAME)


class Claim:
    """A start's claim to be the one window; it holds until the process ends, however that ends."""

    def __init__(self, folder: Path) -> None:
        self._lock = QLockFile(str(folder / f"{NAME}.lock"))
        self._lock.setStaleLockTime(0)
        self._lock.tryLock(0)

    @property
    def came_late(self) -> bool:
        """Whether another process that lives has made it; it may not be listening yet."""
        return self._lock.error() == QLockFile.LockError.LockFailedError


def may_be_there(place: str) -> bool:
    """Whether a window may be listening there; on Windows only asking it tells."""
    return os.name == "nt" or os.path.exists(place)
