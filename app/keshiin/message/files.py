"""Files opened without trusting them: no pipe, no device, no more bytes than the limit."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from typing import BinaryIO

from keshiin import limits
from keshiin.message import refusals
from keshiin.message.refusals import Unreadable
from keshiin.system_reasons import reason_of


def open_file(path: str) -> BinaryIO:
    """The file open for reading; `Unreadable` for anything that is none, or may not be read.

    The kind is asked before opening, since opening a pipe waits for its other end, and again behind it, since
    the name can have changed hands in between.
    """
    try:
        _check(path, os.stat(path).st_mode)
        number = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (OSError, ValueError) as error:
        raise refusal(path, error) from error
    file = os.fdopen(number, "rb", buffering=0)
    try:
        _check(path, os.fstat(number).st_mode)
    except Unreadable:
        file.close()
        raise
    return file


def read_some(file: BinaryIO, path: str, count: int) -> bytes:
    """Up to ``count`` bytes; `Unreadable` where reading fails.

    A file comes in one piece, since joining pieces would take its memory twice.
    """
    try:
        return file.read(count) if file.seekable() else b"".join(_pieces(file, count))
    except OSError as error:
        raise refusal(path, error) from error


def _pieces(file: BinaryIO, count: int) -> Iterator[bytes]:
    while count > 0 and (piece := file.read(min(count, 1 << 20))):
        count -= len(piece)
        yield piece


def refusal(path: str, error: OSError | ValueError) -> Unreadable:
    """The refusal for an error of the system."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Unreadable(refusals.MISSING, path)
    if isinstance(error, PermissionError):
        return Unreadable(refusals.NO_PERMISSION, path)
    return Unreadable(refusals.BROKEN_FILE, path, reason=reason_of(error))


def too_large(path: str, size: int) -> Unreadable:
    """The refusal for a message over the limit."""
    allowed = limits.MESSAGE_BYTES
    return Unreadable(
        refusals.TOO_LARGE, path, size=str(-(-size // 1_000_000)), limit=str(allowed // 1_000_000)
    )


def _check(path: str, mode: int) -> None:
    if not stat.S_ISREG(mode):
        raise Unreadable(refusals.NOT_A_FILE, path)
