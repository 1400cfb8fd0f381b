"""How a command ends: its statuses, and an end before its time."""

from __future__ import annotations

DONE, FAILED, USAGE = 0, 1, 2
"""The exit codes: all done, something named could not be read or written, wrongly called."""


class Stopped(Exception):
    """The command ends here with a status; what is wrong was said already."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status
