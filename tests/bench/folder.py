"""A folder of many messages by the command line, on one core and on two. Usage: FOLDER CORES"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from time import perf_counter


def fill(folder: Path, messages: list[bytes], count: int) -> None:
    """Write that many messages, those given over and over, each with a field of its own."""
    for number in range(count):
        data = messages[number % len(messages)]
        (folder / f"{number:05}.eml").write_bytes(b"X-Number: %d\r\n" % number + data)


def main(folder: str, cores: str) -> None:
    """Print the seconds for ``keshiin analyze --jsonl`` on so many cores, and those of all its processes."""
    allowed = sorted(os.sched_getaffinity(0))[: int(cores)]
    os.sched_setaffinity(0, allowed)
    start = perf_counter()
    command = [sys.executable, "-m", "keshiin.cli", "analyze", "--jsonl", "--lang", "ja", folder]
    done = subprocess.run(command, check=True, capture_output=True)
    seconds = perf_counter() - start
    used = getrusage(RUSAGE_CHILDREN)
    worked = used.ru_utime + used.ru_stime
    print(json.dumps({"seconds": seconds, "worked": worked, "lines": done.stdout.count(b"\n")}))


if __name__ == "__main__":
    main(*sys.argv[1:])
