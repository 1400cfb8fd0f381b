"""The levels of the made messages, honest and deceptive, and each that came out wrong with its rules.

``made.py [--all] [--everywhere] [--hide] [--held [2|3|4|5|6|7|8]]``: ``--all`` prints every message,
``--everywhere`` sends each letter to all receivers, ``--hide`` takes the verdicts away, ``--held`` asks the
sets that were held out first, ``--held 2`` to ``--held 8`` those that were held out later.
What they say is about made mail; ``levels.py`` measures real mail.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "made"))

from corpus_mail import without_verdicts
from made_judged import ALARMS, LEVELS, Judged, judged, share


def table(name: str, found: list[Judged]) -> str:
    """The levels of a set by the kind of its letters, with the sum below."""
    kinds: dict[str, list[Judged]] = defaultdict(list)
    for each in found:
        kinds[each.made.letter.kind].append(each)
    rows = [f"made mail, {name}", f"{'kind':14} {'':4} " + " ".join(f"{level:>10}" for level in LEVELS)]
    rows += [_row(kind, kinds[kind]) for kind in sorted(kinds)]
    rows += [_row("all", found), f"suspicious or worse: {share(found, ALARMS):.1f} %"]
    return "\n".join(rows)


def _row(name: str, found: list[Judged]) -> str:
    levels = Counter(each.assessment.level for each in found)
    return f"{name:14} {len(found):4} " + " ".join(f"{levels[level]:10}" for level in LEVELS)


def main(arguments: list[str] | None = None) -> int:
    """Print both tables, never one sum of them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", action="store_true")
    for option in ("--everywhere", "--hide"):
        parser.add_argument(option, action="store_true")
    parser.add_argument("--held", nargs="?", const="1", choices=tuple("12345678"))
    given = parser.parse_args(arguments)
    for folder, alarm_is_wrong in (("honest", True), ("deceptive", False)):
        held = "held" + given.held.replace("1", "") + "/" if given.held else ""
        found = list(judged(held + folder, given.everywhere, without_verdicts if given.hide else None))
        print(table(held + folder, found))
        shown = [each for each in found if given.all or each.alarmed is alarm_is_wrong]
        print("\n".join(f"  {each.told()}" for each in shown), end="\n\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
