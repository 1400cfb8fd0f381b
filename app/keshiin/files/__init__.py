"""Files opened without trusting them: no pipe, no device, no more bytes than the limit."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from typing import BinaryIO

from keshiin.fault import Fault
from keshiin.system_reasons import reason_of
from keshiin.texts import N_
from keshiin.visible import visible

MISSING = N_("There is no file “{name}”. Look whether its name is right, and whether it was moved.")
NO_PERMISSION = N_("You may not read “{name}”. Ask whoever owns the file, or copy it to your own folder.")
NOT_A_FILE = N_("“{name}” is a device or a pipe, not a file. Only files and folders can be read.")
BROKEN_FILE = N_("“{name}” could not be read: {reason}.")


class Unreadable(Fault):
    """An input that cannot be read."""

    def __init__(self, sentence: str, name: str, **values: str) -> None:
        super().__init__(sentence, name=visible(name), **values)


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

    A file comes in one piece, since joining pieces would take its memory twice; only a distant disk may hand
    it over in several.
    """
    try:
        if not file.seekable():
            return b"".join(_pieces(file, count))
        data = file.read(count)
        return b"".join((data, *_pieces(file, count - len(data)))) if len(data) < count else data
    except OSError as error:
        raise refusal(path, error) from error


def _pieces(file: BinaryIO, count: int) -> Iterator[bytes]:
    while count > 0 and (piece := file.read(min(count, 1 << 20))):
        count -= len(piece)
        yield piece


def refusal(path: str, error: OSError | ValueError) -> Unreadable:
    """The refusal for an error of the system."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Unreadable(MISSING, path)
    if isinstance(error, PermissionError):
        return Unreadable(NO_PERMISSION, path)
    return Unreadable(BROKEN_FILE, path, reason=reason_of(error))


def _check(path: str, mode: int) -> None:
    if not stat.S_ISREG(mode):
        raise Unreadable(NOT_A_FILE, path)
