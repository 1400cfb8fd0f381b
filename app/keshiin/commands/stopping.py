"""How a command ends: its statuses, and an end before its time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

from keshiin.commands.complaints import complain
from keshiin.explain.model import Language
from keshiin.fault import Fault

DONE, FAILED, USAGE = 0, 1, 2
"""The exit codes: all done, something named could not be read or written, wrongly called."""


class Stopped(Exception):
    """The command ends here with a status; what is wrong was said already."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


def stop(status: int, sentence: str, language: Language, **values: str) -> NoReturn:
    """Say why the command ends here; raises `Stopped`."""
    complain(sentence, values, language)
    raise Stopped(status)


@contextmanager
def faults_told(language: Language) -> Iterator[None]:
    """Where something cannot be read or written, or a letter is refused, say why; raises `Stopped`."""
    try:
        yield
    except Fault as fault:
        complain(fault.sentence, fault.values, language)
        raise Stopped(FAILED) from fault
