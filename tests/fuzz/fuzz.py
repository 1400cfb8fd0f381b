"""Tries mutants of the samples and of real mail: fuzz.py [--count N] [--first N] [--seeds all|samples].

Each mutant follows from its number; what fails is written to build/fuzz/NUMBER.eml, and the exit code is 1.
"""

from __future__ import annotations

import argparse
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path
from time import perf_counter

from mutants import mutant
from trial import Trial, corpus_seeds, sample_seeds, tried

ROOT = Path(__file__).resolve().parents[2]
FAILED = ROOT / "build" / "fuzz"
CORPUS = Path(os.environ.get("KESHIIN_CORPUS", ROOT.parent / "shared" / "corpus"))
SHARE = 250


@cache
def seeds(which: str) -> list[bytes]:
    """What the mutants are made of."""
    return sample_seeds() + (corpus_seeds(CORPUS) if which == "all" and CORPUS.is_dir() else [])


@cache
def warm_up() -> Trial:
    """One sample first in each process: its time is that of loading the data, not of a mutant."""
    return tried(0, seeds("samples")[0])


def share(task: tuple[str, int, int]) -> tuple[int, float, float, list[Trial]]:
    """Try the mutants from one number to before another: how many, seconds, the longest, the faulty."""
    which, first, end = task
    warm_up()
    trials = [tried(number, mutant(seeds(which), number)) for number in range(first, end)]
    faulty = [each for each in trials if each.faults]
    return len(trials), sum(t.seconds for t in trials), max(t.seconds for t in trials), faulty


def main() -> int:
    """Try them all and tell what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=1_000_000)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--seeds", choices=("all", "samples"), default="all")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    wanted = parser.parse_args()
    end = wanted.first + wanted.count
    tasks = [(wanted.seeds, at, min(at + SHARE, end)) for at in range(wanted.first, end, SHARE)]
    begin, done, spent, longest, faulty = perf_counter(), 0, 0.0, 0.0, 0
    with ProcessPoolExecutor(wanted.processes) as pool:
        for number, seconds, worst, failed in pool.map(share, tasks):
            done, spent, longest = done + number, spent + seconds, max(longest, worst)
            for each in failed:
                faulty += 1
                FAILED.mkdir(parents=True, exist_ok=True)
                (FAILED / f"{each.number}.eml").write_bytes(mutant(seeds(wanted.seeds), each.number))
                print(f"mutant {each.number}: {'; '.join(each.faults)}", flush=True)
            if sys.stderr.isatty():
                print(f"\r{done:,} of {wanted.count:,}, {faulty} faulty", end="", file=sys.stderr)
    print(
        f"{done:,} mutants of {len(seeds(wanted.seeds)):,} messages, "
        f"numbers {wanted.first:,} to {end - 1:,}: {faulty} faulty; "
        f"{1000 * spent / done:.1f} ms each, longest {longest:.2f} s, {perf_counter() - begin:,.0f} s in all"
    )
    return 1 if faulty else 0


if __name__ == "__main__":
    sys.exit(main())
