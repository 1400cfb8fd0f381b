"""The process that reads: messages are taken apart there, so that the window answers whatever they hold."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from contextlib import suppress
from typing import BinaryIO

MARK = "KESHIIN_READS"
MORE_MEMORY = 1 << 30
PAGE = 4096


class ReadingProcess:
    """The door to the process, which is started when first asked and again after its end."""

    def __init__(self) -> None:
        self._running: subprocess.Popen[bytes] | None = None
        self._closed = False

    def start(self) -> None:
        """Start the process where it does not run."""
        if self._running is None and not self._closed:
            self._running = _started()

    def ask(self, method: str, *arguments: object) -> object:
        """What a method of the `Reader` there answers; raises EOFError where the process ended instead."""
        self.start()
        running = self._running
        if running is None or running.stdin is None or running.stdout is None:
            raise EOFError
        try:
            pickle.dump((method, arguments), running.stdin, pickle.HIGHEST_PROTOCOL)
            running.stdin.flush()
            return pickle.load(running.stdout)  # noqa: S301  (the other end is this program)
        except (OSError, ValueError, EOFError, pickle.UnpicklingError) as error:
            self._end(running)
            raise EOFError from error

    def kill(self) -> None:
        """End the process at once; who waits for an answer gets EOFError. May come from another thread."""
        if self._running is not None:
            self._running.kill()

    def close(self) -> None:
        """End the process for good."""
        self._closed = True
        self.kill()

    def _end(self, running: subprocess.Popen[bytes]) -> None:
        self._running = None
        running.kill()
        running.wait()
        for pipe in (running.stdin, running.stdout):
            with suppress(OSError):
                if pipe is not None:
                    pipe.close()


def serve(questions: BinaryIO, answers: BinaryIO) -> None:
    """Answer until the window closes its end; a question that ends in an error ends the process too."""
    from keshiin_ui.reader import Reader

    reader = Reader()
    while True:
        try:
            method, arguments = pickle.load(questions)  # noqa: S301  (the other end is this program)
        except EOFError:
            return
        pickle.dump(getattr(reader, method)(*arguments), answers, pickle.HIGHEST_PROTOCOL)
        answers.flush()


def main() -> None:
    """Serve on the standard streams, which nothing else may use then."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    sys.stdout = sys.stderr
    _bound_memory()
    serve(sys.stdin.buffer, answers)


def _started() -> subprocess.Popen[bytes]:
    frozen = getattr(sys, "frozen", False)
    command = [sys.executable] if frozen else [sys.executable, "-P", "-m", __name__]
    paths = os.pathsep.join(each for each in sys.path if each)
    return subprocess.Popen(  # noqa: S603  (this program itself)
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, MARK: "1", "PYTHONPATH": paths},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _bound_memory() -> None:
    """Leave the process a gigabyte more than it has, where the system can hold it to that."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        with open("/proc/self/statm", encoding="ascii") as file:
            idle = int(file.read().split()[0]) * PAGE
        resource.setrlimit(resource.RLIMIT_AS, (idle + MORE_MEMORY, idle + MORE_MEMORY))


if __name__ == "__main__":
    main()
