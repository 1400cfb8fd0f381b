"""The native host: the small program that Thunderbird starts and the add-on talks to."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import FrameType
from typing import BinaryIO

from keshiin.thunderbird import spool
from keshiin.thunderbird.framing import Malformed, read_frame, write_frame
from keshiin.thunderbird.launching import launch
from keshiin.thunderbird.names import ADDON
from keshiin.thunderbird.transfer import Refused, Transfer

USAGE = 2
NOT_FOR_PEOPLE = "keshiin: Thunderbird starts this program by itself, for its add-on Keshiin."


def main(argv: Sequence[str] | None = None) -> int:
    """Serve one transfer on the standard streams. 0: done; 1: refused or broken off; 2: not the add-on."""
    arguments = sys.argv[1:] if argv is None else list(argv)
    if not is_asked_by_addon(arguments):
        print(NOT_FOR_PEOPLE, file=sys.stderr)
        return USAGE
    # An ending by Thunderbird must still clear the spool away.
    signal.signal(signal.SIGTERM, _leave)
    # Anything that is printed by mistake would be read as a frame.
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    spool.sweep()
    with answers:
        return serve(sys.stdin.buffer, answers, launch)


def is_asked_by_addon(arguments: Sequence[str]) -> bool:
    """Whether the arguments are those of Thunderbird: the manifest's path, then the id of our add-on."""
    return len(arguments) == 2 and arguments[1] == ADDON


def serve(questions: BinaryIO, answers: BinaryIO, launch: Callable[[Path], bool]) -> int:
    """Answer until the add-on goes; 1 where it was refused. Nothing stays in the spool in any case."""
    try:
        folder = spool.new_spool()
    except OSError:
        return _refuse(answers, "disk")
    transfer = Transfer(folder, launch)
    try:
        while (question := read_frame(questions)) is not None:
            write_frame(answers, transfer.answer(question))
        return 0
    except Malformed:
        return _refuse(answers, "order")
    except Refused as refused:
        return _refuse(answers, refused.reason)
    except BrokenPipeError:
        return 1
    except OSError:
        return _refuse(answers, "disk")
    finally:
        transfer.close()
        spool.clear(folder)


def _refuse(answers: BinaryIO, reason: str) -> int:
    try:
        write_frame(answers, {"type": "refused", "reason": reason})
    except OSError:
        # Nobody reads any more, and the answer was for that reader alone.
        return 1
    return 1


def _leave(_number: int, _frame: FrameType | None) -> None:
    sys.exit(1)


if __name__ == "__main__":
    sys.exit(main())
