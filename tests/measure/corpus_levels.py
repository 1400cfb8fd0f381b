"""Measures the corpus of real mail: the share of each level in each folder, and the time per message."""

from __future__ import annotations

import os
import sys
from collections import Counter
from pathlib import Path
from statistics import median
from time import perf_counter

from keshiin.analysis import Analysis, analyze
from keshiin.explain import explain
from keshiin.lookup.places import Places
from keshiin.message.intake import Passed, messages
from keshiin.report.json import as_line, as_object

LEVELS = ("confirmed", "consistent", "unclear", "suspicious", "dangerous")
CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"


def main() -> int:
    """Print the two tables, and with --rules how often each rule fired in each folder."""
    corpus = Path(os.environ.get("KESHIIN_CORPUS", CORPUS))
    if not corpus.is_dir():
        print(f"no corpus at {corpus}; KESHIIN_CORPUS names it", file=sys.stderr)
        return 1
    places, times = Places.bundled(), []
    print(f"{'folder':28}{'number':>8}" + "".join(f"{level:>13}" for level in LEVELS))
    for folder in sorted(each for each in corpus.rglob("*") if any(each.glob("*.eml"))):
        levels: Counter[str] = Counter()
        rules: Counter[str] = Counter()
        for file in sorted(folder.glob("*.eml")):
            for analysis, seconds in _analysed(file, places):
                levels[analysis.assessment.level] += 1
                rules.update(set(analysis.assessment.ran.fired))
                times.append(seconds)
        _tell(folder.relative_to(corpus), levels)
        if "--rules" in sys.argv[1:]:
            print("".join(f"    {count:4} {rule}\n" for rule, count in rules.most_common()), end="")
    times.sort()
    print(f"\n{len(times)} messages, read to JSON: median {median(times) * 1000:.1f} ms,", end=" ")
    print(f"99 % below {times[int(len(times) * 0.99)] * 1000:.1f} ms, longest {times[-1] * 1000:.1f} ms")
    return 0


def _analysed(file: Path, places: Places) -> list[tuple[Analysis, float]]:
    done, start = [], perf_counter()
    for item in messages(str(file)):
        if not isinstance(item, Passed):
            analysis = analyze(item, places)
            as_line(as_object(analysis, explain(analysis, "ja")))
            done.append((analysis, perf_counter() - start))
            start = perf_counter()
    return done


def _tell(folder: Path, levels: Counter[str]) -> None:
    number = levels.total()
    shares = "".join(f"{levels[level] / number:>12.1%} " for level in LEVELS)
    print(f"{folder!s:28}{number:>8}{shares}")


if __name__ == "__main__":
    sys.exit(main())
