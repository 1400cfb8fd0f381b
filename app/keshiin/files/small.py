"""Small files of the reader's own, such as settings and recorded answers, opened without trusting them."""

from __future__ import annotations

import os
from pathlib import Path

from keshiin.files import Unreadable, open_file, read_some
from keshiin.texts import N_

FOLDER = N_("“{name}” is a folder, not a file.")
TOO_LARGE = N_("“{name}” is larger than {limit} MB, which is too large for what it is to hold.")
NOT_UTF8 = N_("“{name}” is no text in UTF-8.")
WRONG_LINE = N_("“{name}” is not understood in line {line}.")
WRONG_FORM = N_("“{name}” is not understood.")


def own_text(path: Path, megabytes: int) -> str:
    """The text of a file in UTF-8, read up to so many MB; raises `Unreadable` for anything else."""
    name = str(path)
    if os.path.isdir(name):
        raise Unreadable(FOLDER, name)
    most = megabytes * 1_000_000
    with open_file(name) as file:
        data = read_some(file, name, most + 1)
    if len(data) > most:
        raise Unreadable(TOO_LARGE, name, limit=str(megabytes))
    try:
        # Some editors of Windows begin a text with a mark of its encoding.
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable(NOT_UTF8, name) from error


def not_understood(path: Path, line: int | None = None) -> Unreadable:
    """The refusal for a file whose text has another form than it should, from a line on where it is known."""
    if line is None:
        return Unreadable(WRONG_FORM, str(path))
    return Unreadable(WRONG_LINE, str(path), line=str(line))
