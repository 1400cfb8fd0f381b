"""One engine on one file in a fresh process: processor seconds, and the peak of memory over the idle process.

Usage: ENGINE FILE. The engine first takes a small message, so that what it imports is not counted.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from time import process_time

from engines import ENGINES

SMALL = b"From: a@example.jp\r\nReceived: from b.example (b.example [192.0.2.1]) by c.example; \
Mon, 2 Nov 2026 10:00:00 +0900\r\nContent-Type: text/plain\r\n\r\nhello\r\n"


def peak() -> int:
    """The most memory that the process ever had, in kilobytes."""
    return _status("VmHWM")


def now() -> int:
    """The memory that it has, in kilobytes."""
    return _status("VmRSS")


def _status(key: str) -> int:
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    return int(next(line for line in lines if line.startswith(key)).split()[1])


def main(name: str, path: str) -> None:
    """Print what it took, the file's own bytes included, as one object of JSON."""
    engine = ENGINES[name][1]
    engine(SMALL)
    before = max(now(), peak())
    data = Path(path).read_bytes()
    start = process_time()
    engine(data)
    seconds = process_time() - start
    times = (peak() - before) * 1024 / len(data)
    print(json.dumps({"seconds": seconds, "times": times, "beyond": times - 1}))


if __name__ == "__main__":
    main(*sys.argv[1:])
