"""A folder that only the user may enter, in which messages wait until the window has taken them."""

from __future__ import annotations

import os
import re
import shutil
import stat
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from keshiin import limits

PREFIX = "keshiin-thunderbird-"
MESSAGES = 200
TOTAL_BYTES = 500 * 1000 * 1000
FORGOTTEN_SECONDS = 3600.0
_NAME = re.compile(re.escape(PREFIX) + r"[a-z0-9_]{8}\Z")
_FILE = re.compile(r"thunderbird-\d{3}\.eml\Z")


def new_spool() -> Path:
    """An empty spool; raises OSError where there is no room for one."""
    return Path(tempfile.mkdtemp(prefix=PREFIX))


def file_name(number: int) -> str:
    """The name in the spool of the message with that number, from 1."""
    return f"thunderbird-{number:03}.eml"


def is_spool(path: str) -> bool:
    """Whether a path is a spool: named as one, no link, and where the system knows it, nobody else's."""
    folder = Path(path)
    if not _NAME.match(folder.name):
        return False
    try:
        about = folder.lstat()
    except (OSError, ValueError):
        return False
    if not stat.S_ISDIR(about.st_mode):
        return False
    return os.name == "nt" or (about.st_uid == os.getuid() and stat.S_IMODE(about.st_mode) & 0o077 == 0)


def take(folder: Path) -> list[tuple[str, bytes]]:
    """The messages of a spool, each with its file's name, in order; the spool is gone afterwards."""
    found = []
    room = TOTAL_BYTES
    for path in sorted(folder.iterdir())[:MESSAGES]:
        if _FILE.match(path.name) and stat.S_ISREG(path.lstat().st_mode):
            with path.open("rb") as file:
                data = file.read(min(room, limits.MESSAGE_BYTES) + 1)
            room -= len(data)
            found.append((path.name, data))
    clear(folder)
    return found


def clear(folder: Path) -> None:
    """Remove a spool with all that is in it."""
    shutil.rmtree(folder, ignore_errors=True)


def sweep(now: float | None = None) -> None:
    """Remove the spools that nobody came for, such as of a host that was killed."""
    moment = time.time() if now is None else now
    try:
        places = Path(tempfile.gettempdir()).glob(PREFIX + "*")
    except OSError:
        # No disk has room for anything, which whoever makes a spool will find.
        return
    for path in places:
        with suppress(OSError):
            if is_spool(str(path)) and moment - path.lstat().st_mtime > FORGOTTEN_SECONDS:
                clear(path)
