"""The shares of levels by folder of the corpus, the rules that fired, and the messages that came out wrong.

``levels.py [--hide] [--misses] [--csv FILE] [FOLDER...]``: ``--hide`` takes the receiving service's verdict
fields out of each message before it is read.
"""

from __future__ import annotations

import argparse
import csv
import sys
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from keshiin.analysis import analyze
from keshiin.judge.model import Assessment
from keshiin.lookup.places import Places
from keshiin.message import read

CORPUS = Path(__file__).resolve().parents[3] / "shared/corpus"
LEVELS = ("confirmed", "consistent", "unclear", "suspicious", "dangerous")
BAD = ("suspicious", "dangerous")
WRONG_IS_MILD = ("phishing",)
VERDICTS = (
    b"authentication-results", b"arc-", b"received-spf", b"x-ms-", b"x-microsoft-", b"x-forefront-",
    b"x-sid-", b"x-message-", b"x-spam", b"x-rspamd", b"x-proofpoint", b"x-mimecast", b"x-sender-ip",
    b"x-eop", b"x-incoming",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Measured:
    """One message: its folder and file, and what the judge said."""

    folder: str
    name: str
    assessment: Assessment


def hidden(data: bytes) -> bytes:
    """The message without the fields in which the receiving service wrote its verdicts."""
    head, blank, body = data.partition(b"\r\n\r\n" if b"\r\n\r\n" in data[:262144] else b"\n\n")
    kept: list[bytes] = []
    keep = True
    for line in head.splitlines(keepends=True):
        if line[:1] not in b" \t" or not kept:
            keep = not line.lower().startswith(VERDICTS)
        if keep:
            kept.append(line)
    return b"".join(kept).rstrip(b"\r\n") + blank + body


def measure(folder: Path, places: Places, hide: bool) -> list[Measured]:
    """Every message of a folder, judged; a message that raises ends the run."""
    found = []
    for file in sorted(folder.glob("*.eml")):
        data = file.read_bytes()
        message = read(hidden(data) if hide else data, name=str(file))
        found.append(Measured(folder.name, file.name, analyze(message, places).assessment))
    return found


def table(measured: list[Measured], seconds: float) -> str:
    """One line of level shares for a folder."""
    levels = Counter(each.assessment.level for each in measured)
    shares = "  ".join(f"{level} {100 * levels[level] / len(measured):5.1f}%" for level in LEVELS)
    bad = 100 * sum(levels[level] for level in BAD) / len(measured)
    name = measured[0].folder
    return (
        f"{name:20} {len(measured):4}  {shares}  | bad {bad:5.1f}%  {1000 * seconds / len(measured):4.0f} ms"
    )


def rules_of(measured: list[Measured]) -> Counter[tuple[str, str]]:
    """How many messages each rule fired in, by the heaviest weight it gave."""
    counted: Counter[tuple[str, str]] = Counter()
    for each in measured:
        counted.update({(finding.rule, finding.weight) for finding in each.assessment.findings})
    return counted


def told(each: Measured) -> str:
    """A message with the rules that counted in it."""
    signs = [f"{f.rule}{'!' if f.weight == 'serious' else ''}" for f in each.assessment.findings]
    heavy = [
        sign
        for sign, f in zip(signs, each.assessment.findings, strict=True)
        if f.weight in ("odd", "serious", "confirms")
    ]
    return f"  {each.assessment.level:11} {each.name:45} {' '.join(heavy)}"


def main(arguments: list[str] | None = None) -> int:
    """Print the tables; 1 where the corpus is absent."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*")
    parser.add_argument("--hide", action="store_true")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--rules", action="store_true")
    parser.add_argument("--csv", type=Path)
    given = parser.parse_args(arguments)
    if not CORPUS.is_dir():
        print(f"no corpus at {CORPUS}: nothing measured", file=sys.stderr)
        return 1
    places, everything = Places.bundled(), list[Measured]()
    for name in given.folders or sorted(each.name for each in CORPUS.iterdir() if each.is_dir()):
        start = time.perf_counter()
        measured = measure(CORPUS / name, places, given.hide)
        everything += measured
        print(table(measured, time.perf_counter() - start), flush=True)
        if given.rules:
            for (rule, weight), count in sorted(rules_of(measured).items(), key=lambda each: -each[1]):
                if weight != "neutral":
                    print(f"    {rule:32} {weight:9} {count:4} {100 * count / len(measured):5.1f}%")
        if given.misses:
            mild = name in WRONG_IS_MILD
            wrong = [each for each in measured if (each.assessment.level in BAD) != mild]
            print("\n".join(told(each) for each in wrong if name not in ("spam", "bounces")))
        for rule, error in {pair for each in measured for pair in each.assessment.ran.broken}:
            print(f"    BROKEN {rule}: {error}")
    if given.csv:
        _write(given.csv, everything)
    return 0


def _write(path: Path, everything: list[Measured]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        for each in everything:
            rows.writerow((each.folder, each.name, each.assessment.level, told(each).split(maxsplit=2)[2:]))


if __name__ == "__main__":
    raise SystemExit(main())
