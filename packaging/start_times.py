"""Times the start of the frozen program beside the checkout's: ``python packaging/start_times.py``.

From the start of the process to the window painted with a message in it; median of runs in turn.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "resources/keshiin_resources/samples/ministry-notice.paste.txt"
CHECKOUT = [sys.executable, "-P", "-m", "keshiin.cli"]
CACHES = Path("/proc/sys/vm/drop_caches")


def seconds(command: Sequence[str | Path]) -> float:
    """How long a command takes; raises CalledProcessError where it fails."""
    begun = time.perf_counter()
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run(command, check=True, env=surroundings, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begun


def forget() -> bool:
    """Empty the system's memory of files, so that the next start is a cold one; whether that is allowed."""
    try:
        subprocess.run(["sync"], check=True)
        CACHES.write_text("3", "ascii")
    except OSError:
        return False
    return True


def main(onedir: Path, runs: int) -> None:
    """Print the times and their ratios."""
    programs = {"checkout": CHECKOUT, "onedir": [onedir / "keshiin"]}
    with tempfile.TemporaryDirectory() as folder:
        picture = Path(folder, "window.png")
        deeds = {"--version": ["--version"], "window": ["window", "--picture", picture, SAMPLE]}
        for deed, arguments in deeds.items():
            for state in ("cold", "warm"):
                if state == "cold" and not forget():
                    print(f"{deed}, cold: not measured, the system's memory of files cannot be emptied here")
                    continue
                taken: dict[str, list[float]] = {name: [] for name in programs}
                for _ in range(runs):
                    for name, program in programs.items():
                        if state == "cold":
                            forget()
                        taken[name].append(seconds([*program, *arguments]))
                medians = {name: statistics.median(each) for name, each in taken.items()}
                ratio = medians["onedir"] / medians["checkout"]
                told = ", ".join(f"{name} {each:.2f} s" for name, each in medians.items())
                print(f"{deed}, {state}: {told}, ratio {ratio:.2f}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--onedir", type=Path, default=ROOT / "dist/keshiin")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    main(options.onedir.resolve(), options.runs)
