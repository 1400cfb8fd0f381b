"""The process that reads: messages are taken apart there, so that the window answers whatever they hold."""

from __future__ import annotations

import faulthandler
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, BinaryIO, cast

from keshiin.own_clock import follow
from keshiin.user_folders import user_folder
from keshiin_ui.crashes.report import report, write_report
from keshiin_ui.reading.parcels import receive, send

if TYPE_CHECKING:
    from keshiin_ui.reading.reader import Reader

Clock = tuple[Callable[[], object], Callable[[], object]]
MODULE = __name__
MARK = "KESHIIN_READS"
OVER_MEMORY, MISTAKE = 70, 71
WARMING = (
    b"Received: from a.example.com ([192.0.2.1]) by mx.example.jp; Mon, 1 Jan 2024 00:00:00 +0900\n"
    b"From: a <a@example.com>\nSubject: x\n\nhttps://example.com/\n"
)
MORE_MEMORY = 1 << 30
PAGE = 4096


def serve(
    questions: BinaryIO, answers: BinaryIO, begun: Callable[[], object], done: Callable[[], object]
) -> None:
    """Answer until the window closes its end; ``begun`` hears of each message, ``done`` of each answer."""
    from keshiin_ui.reading.reader import Reader

    # Under no limit of time: it is nobody's message, and the machine may be busy starting.
    _warm(Reader())
    reader = Reader(begun)
    while True:
        try:
            method, arguments = cast("tuple[str, tuple[object, ...]]", receive(questions))
        except EOFError:
            return
        follow()
        answer = getattr(reader, method)(*arguments)
        done()
        send(answer, answers)


def main() -> None:
    """Serve on the standard streams, which nothing else may use then; some ways to end have exit codes."""
    seconds = float(os.environ[MARK])
    questions, answers = _standard_streams()
    sys.stdout = sys.stderr
    _bound_memory()
    try:
        serve(questions, answers, *_clock(seconds))
    except MemoryError:
        os._exit(OVER_MEMORY)
    except (BrokenPipeError, KeyboardInterrupt):
        # The window is gone, or goes.
        os._exit(0)
    except BaseException as mistake:  # noqa: BLE001  (whatever it is, the window goes on)
        write_report(user_folder("state"), report(type(mistake), mistake.__traceback__))
        os._exit(MISTAKE)


def _clock(seconds: float) -> Clock:
    """What begins the time of a message, and what ends it; when it is up the process ends, even deep in C.

    How it ends then differs between systems, so that the window asks its own clock.
    """
    if sys.platform == "win32":
        return _watch(seconds)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    return (
        lambda: signal.setitimer(signal.ITIMER_REAL, seconds),
        lambda: signal.setitimer(signal.ITIMER_REAL, 0),
    )


def _watch(seconds: float) -> Clock:
    """The same on Windows, which has no such timer: this writes down first where the program is.

    It can crash over that, which ends the process as well.
    """
    nowhere = open(os.devnull, "w", encoding="ascii")  # noqa: SIM115  (open as long as the process)
    return (
        lambda: faulthandler.dump_traceback_later(seconds, exit=True, file=nowhere),
        faulthandler.cancel_dump_traceback_later,
    )


def _warm(reader: Reader) -> None:
    """Read a message that nobody asked for, so that the first one meets lists, rules and texts ready."""
    from keshiin_ui.reading import Given, Terms

    reader.show(Given(data=WARMING), Terms(), None)


def _standard_streams() -> tuple[BinaryIO, BinaryIO]:
    """By their numbers, since a program of Windows that has no console has no `sys.stdin`."""
    if sys.platform == "win32":
        import msvcrt

        for number in (0, 1):
            msvcrt.setmode(number, os.O_BINARY)
    return os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")


def _bound_memory() -> None:
    """Leave the process a gigabyte more than it has, where the system can hold it to that."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        with open("/proc/self/statm", encoding="ascii") as file:
            idle = int(file.read().split()[0]) * PAGE
        resource.setrlimit(resource.RLIMIT_AS, (idle + MORE_MEMORY, idle + MORE_MEMORY))


if __name__ == "__main__":
    main()
