"""Standard output and standard error as the commands need them: no character of a message can break them."""

from __future__ import annotations

import io
import os
import shutil
import sys
from typing import TextIO

WIDEST = 100


def prepare(*, exact: bool) -> None:
    """Let the streams take any text; ``exact`` makes output UTF-8 with bare line feeds, for JSON."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    if exact and isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")


def stand_in() -> None:
    """Let streams that the caller closed lead nowhere, so that no file takes their numbers."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115  (open as long as the program)


def give_up(stream: TextIO) -> None:
    """Let a standard stream go nowhere, so that what is left in it is not complained of again at the end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())


def width() -> int:
    """The columns to use: those of the terminal, 80 where there is none, never more than can be read well."""
    return max(40, min(shutil.get_terminal_size((80, 24)).columns, WIDEST))
