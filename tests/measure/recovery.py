"""How soon a message is answered after the process that read was killed in mid-analysis: a hundred times.

python tests/measure/recovery.py [KILLS]
"""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory
from threading import Timer
from time import perf_counter, sleep

from keshiin_ui.reading import Given, Opened, Terms
from keshiin_ui.reading.process import Ended, ReadingProcess

SMALL = b"From: a@example.com\r\nSubject: small\r\n\r\nx\r\n"
LARGE = (
    b"Subject: large\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    + b"QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5eg==\r\n" * 400_000
)
PAUSE_S = 3.0


def main(kills: int) -> None:
    """Kill, and print how many recoveries were clean and how long they took."""
    process, times, clean = ReadingProcess(), list[float](), 0
    with TemporaryDirectory() as folder:
        small, large = Path(folder, "small.eml"), Path(folder, "large.eml")
        small.write_bytes(SMALL)
        large.write_bytes(LARGE)
        for _ in range(kills):
            process.ask("open", (Given(path=str(small)),), Terms())
            process.prepare()
            sleep(PAUSE_S)
            Timer(0.03, process.kill).start()
            try:
                process.ask("open", (Given(path=str(large)),), Terms())
            except Ended:
                start = perf_counter()
                opened = process.ask("open", (Given(path=str(small)),), Terms())
                times.append(1000 * (perf_counter() - start))
                clean += isinstance(opened, Opened) and opened.analysis is not None
    process.close()
    ranks = quantiles(times, n=20)
    print(f"{clean} of {kills} clean")
    print(f"median {ranks[9]:.0f} ms, p95 {ranks[18]:.0f} ms, worst {max(times):.0f} ms")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
