"""Reports of the program's own mistakes: a file on this disk, a calm sentence, and nothing sent anywhere."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from keshiin import __version__

KEPT = 10
Told = Callable[[Path | None], None]


class Reporter:
    """Takes mistakes that nobody caught; ``tell`` is called once a run, with where the report lies."""

    def __init__(self, folder: Path, tell: Told) -> None:
        self._folder, self._tell = folder, tell
        self._told = False

    def install(self) -> None:
        """Take every mistake from now on, on all threads."""
        sys.excepthook = self.take
        threading.excepthook = lambda args: self.take(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
        )

    def take(self, kind: type[BaseException], mistake: BaseException, trace: TracebackType | None) -> None:
        """Write a report, and tell of the first one."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, mistake, trace)
            return
        written = write_report(self._folder, report(kind, trace))
        print(f"keshiin: {kind.__name__}; report: {written}", file=sys.stderr)
        if not self._told:
            self._told = True
            self._tell(written)


def report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """What a report says: versions and lines of code; never the words of the mistake, which may be mail."""
    import platform
    import traceback
    from datetime import UTC, datetime

    lines = "".join(traceback.format_tb(trace))
    system = f"{platform.system()} {platform.release()}"
    return (
        f"Keshiin {__version__}, Python {platform.python_version()}, {system}\n"
        f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC\n\n{lines}{kind.__module__}.{kind.__qualname__}\n"
    )


def write_report(folder: Path, text: str) -> Path | None:
    """Write a report that only this user can read, and drop the oldest ones; None where the disk refuses."""
    from datetime import UTC, datetime

    path = folder / f"report-{datetime.now(UTC):%Y%m%d-%H%M%S-%f}.txt"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            file.write(text)
        for old in sorted(folder.glob("report-*.txt"))[:-KEPT]:
            old.unlink()
    except OSError:
        return None
    return path
