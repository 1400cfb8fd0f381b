"""The door to the reading processes: one that reads, and one that stands ready to take its place at once."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from pickle import UnpicklingError
from time import perf_counter

from keshiin import limits
from keshiin_ui.reading import Why
from keshiin_ui.reading.child import MARK, MISTAKE, MODULE, OVER_MEMORY
from keshiin_ui.reading.parcels import receive, send

REASONS: dict[int, Why] = {OVER_MEMORY: "memory", MISTAKE: "mistake"}


class Ended(Exception):
    """The process ended instead of answering; ``why`` is "ended" where somebody else ended it."""

    def __init__(self, why: Why) -> None:
        super().__init__(why)
        self.why = why


class ReadingProcess:
    """``seconds`` is what one message may take, ``number`` counts the processes that have read so far.

    Starting one takes a third of a second, hence the one in reserve.
    """

    def __init__(self, seconds: float = limits.ANALYSIS_SECONDS) -> None:
        self._seconds = seconds
        self.number = 0
        self._running: subprocess.Popen[bytes] | None = None
        self._reserve: subprocess.Popen[bytes] | None = None
        self._closed = False

    def start(self) -> None:
        """Have a process that reads; one that ended while nobody asked it is replaced without a word."""
        self._running, self._reserve = _alive(self._running), _alive(self._reserve)
        if self._running is None and not self._closed:
            self._running, self._reserve = self._reserve or self._started(), None
            self.number += 1
            self._leave_none()

    def prepare(self) -> None:
        """Have one in reserve too; asked for after an answer, since both would start slower side by side."""
        self.start()
        if self._reserve is None and not self._closed:
            self._reserve = self._started()
            self._leave_none()

    def ask(self, method: str, *arguments: object) -> object:
        """What a method of the `Reader` there answers; raises `Ended` where the process ended instead."""
        self.start()
        running = self._running
        if running is None or running.stdin is None or running.stdout is None:
            raise Ended("ended")
        asked = perf_counter()
        try:
            send((method, arguments), running.stdin)
            return receive(running.stdout)
        except (OSError, ValueError, EOFError, UnpicklingError) as error:
            self._running = None
            # A message's time cannot be up sooner, and hardly anything else ends a process so late.
            otherwise: Why = "time" if perf_counter() - asked >= self._seconds else "ended"
            raise Ended(REASONS.get(_ended(running), otherwise)) from error

    def kill(self) -> None:
        """End the process that reads; who waits for its answer gets `Ended`. May come from another thread."""
        if self._running is not None:
            self._running.kill()

    def close(self) -> None:
        """End both for good."""
        self._closed = True
        self.kill()
        reserve, self._reserve = self._reserve, None
        if reserve is not None:
            _ended(reserve)

    def _leave_none(self) -> None:
        """End what was started while another thread closed this, which found nothing to end."""
        if self._closed:
            self.close()

    def _started(self) -> subprocess.Popen[bytes]:
        frozen = getattr(sys, "frozen", False)
        command = [sys.executable] if frozen else [sys.executable, "-P", "-m", MODULE]
        paths = os.pathsep.join(each for each in sys.path if each)
        return subprocess.Popen(  # noqa: S603  (this program itself)
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, MARK: str(self._seconds), "PYTHONPATH": paths},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )


def _alive(process: subprocess.Popen[bytes] | None) -> subprocess.Popen[bytes] | None:
    """The process, None where it has ended."""
    if process is None or process.poll() is None:
        return process
    _ended(process)
    return None


def _ended(process: subprocess.Popen[bytes]) -> int:
    """End a process, if it has not ended; its exit code."""
    process.kill()
    code = process.wait()
    for pipe in (process.stdin, process.stdout):
        with suppress(OSError):
            if pipe is not None:
                pipe.close()
    return code
