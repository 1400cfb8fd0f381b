"""Files of the program's own, written whole or not at all: beside their place first, then moved there."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_LEFT = 3600
"""Seconds after which a part that nobody has written to was left by a program that ended halfway."""


def write_whole(path: Path, pieces: Iterable[bytes], mode: int = 0o600) -> None:
    """Write the file with its folder; what stood there is replaced, and stays where OSError is raised.

    Each call has a part of its own, since the window and the command line can write one file at a time.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    _tidy(path)
    part = path.with_name(f"{path.name}.{os.urandom(4).hex()}.part")
    file = os.fdopen(os.open(part, _FLAGS, mode), "wb")
    try:
        with file:
            file.writelines(pieces)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _tidy(path: Path) -> None:
    """Remove what programs that ended halfway left beside the file."""
    part = re.compile(re.escape(path.name) + r"(?:\.[0-9a-f]{8})?\.part")
    with suppress(OSError):
        for each in path.parent.iterdir():
            if part.fullmatch(each.name) and each.stat().st_mtime < time.time() - _LEFT:
                each.unlink(missing_ok=True)
