"""How often each rule fires in each folder: ``python tests/measure/content_rules.py CORPUS [RULE…]``.

Prints the percentage of messages in which each rule fires, by weight, and under ``alone`` how many phishing
messages no other rule of the table marks as odd or serious.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from pathlib import Path

from keshiin.identity import authenticate
from keshiin.judge.model import Case, Finding
from keshiin.judge.runner import found_rules, run
from keshiin.lookup.model import Facts
from keshiin.message import read
from keshiin.route import trace
from keshiin.settings import Settings

LIMITS = {"odd": 1.0, "serious": 0.2}
"""Percent of honest messages up to which a rule may fire at that weight."""

GROUPS = ("content", "identity")


def main(arguments: list[str]) -> int:
    """Print the table; 1 when a rule is over its limit in all honest folders taken together."""
    corpus, wanted = Path(arguments[0]), set(arguments[1:])
    folders = sorted(each for each in corpus.iterdir() if each.is_dir())
    shares: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    alone: Counter[str] = Counter()
    sizes: Counter[str] = Counter()
    for folder in folders:
        for findings in map(findings_of, sorted(folder.glob("*.eml"))):
            sizes[folder.name] += 1
            seen = {(each.rule, each.weight) for each in findings if not wanted or each.rule in wanted}
            for key in seen:
                shares[key][folder.name] += 1
            strong = {rule for rule, weight in seen if weight in LIMITS}
            if folder.name == "phishing" and len(strong) == 1:
                alone.update(strong)
    return _print(shares, alone, sizes, [folder.name for folder in folders])


def findings_of(path: Path) -> tuple[Finding, ...]:
    """What every rule finds in one message, with no network and no settings."""
    message = read(path.read_bytes(), name=path.name)
    route = trace(message)
    case = Case(message, route, authenticate(message, route), Facts(), Settings())
    rules, unreadable = found_rules()
    findings, ran = run(rules, case, unreadable)
    for rule, error in ran.broken:
        print(f"{path.name}: {rule}: {error}", file=sys.stderr)
    return tuple(each for each in findings if each.group in GROUPS)


def _print(
    shares: dict[tuple[str, str], Counter[str]], alone: Counter[str], sizes: Counter[str], names: list[str]
) -> int:
    honest = [name for name in names if name.startswith("honest")]
    total = sum(sizes[name] for name in honest) or 1
    print(f"{'rule':28} {'weight':8} {'alone':>5} " + " ".join(f"{name[:11]:>11}" for name in names))
    over = 0
    for (rule, weight), counts in sorted(shares.items(), key=lambda item: (item[0][1], item[0][0])):
        alarms = 100 * sum(counts[name] for name in honest) / total
        mark = "  over" if alarms > LIMITS.get(weight, 100.0) else ""
        over += bool(mark)
        cells = " ".join(_percent(counts[name], sizes[name]) for name in names)
        print(f"{rule:28} {weight:8} {alone[rule] if weight in LIMITS else '':>5} {cells}{mark}")
    return 1 if over else 0


def _percent(count: int, size: int) -> str:
    return f"{100 * count / size:11.1f}" if size else f"{'-':>11}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
