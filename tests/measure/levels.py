"""Levels by folder, times, bounces, results read, rules that fired, and what each rule adds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from statistics import median

from corpus_mail import ALARMS, BRANDED, COUNTED, LEVELS, Judged, named
from tables import Cell, percent, table

LIMITS = {"odd": 1.0, "serious": 0.2}
"""Per cent of honest mail up to which a rule may fire at that weight."""
MOST = 20


def levels(found: list[Judged]) -> str:
    """The share of each level by folder, in per cent."""
    rows: list[list[Cell]] = []
    for folder in [*dict.fromkeys(each.folder for each in found), BRANDED, "all honest"]:
        mine = named(found, folder)
        counts = Counter(each.assessment.level for each in mine)
        shares: list[Cell] = [percent(counts[level], len(mine)) for level in LEVELS]
        rows.append([folder, len(mine), *shares, percent(sum(each.alarmed for each in mine), len(mine))])
    return table(("folder", "messages", *LEVELS, "suspicious or worse"), rows)


def rules(found: list[Judged]) -> str:
    """The share of messages in which each rule fired at odd or serious, by folder, in per cent."""
    names = list(dict.fromkeys(each.folder for each in found))
    fired = {name: Counter(pair for each in named(found, name) for pair in each.weights()) for name in names}
    sizes = {name: len(named(found, name)) for name in names}
    honest = named(found, "all honest")
    pairs = sorted({pair for counts in fired.values() for pair in counts if pair[1] in COUNTED})
    rows: list[list[Cell]] = []
    for pair in sorted(pairs, key=lambda pair: -fired.get("phishing", Counter())[pair]):
        alarms = percent(sum(pair in each.weights() for each in honest), len(honest))
        over = " (over)" if alarms > LIMITS[pair[1]] else ""
        shares: list[Cell] = [percent(fired[name][pair], sizes[name]) for name in names]
        rows.append([f"`{pair[0]}`", pair[1], *shares, f"{alarms:.2f}{over}"])
    return table(("rule", "weight", *names, "all honest"), rows)


def ablation(found: list[Judged]) -> str:
    """What is lost of the phishing folder, and gained in the honest ones, when one rule is left out."""
    phishing, honest = named(found, "phishing"), named(found, "all honest")
    alarmed = {rule: _lost(phishing, rule) for rule in {rule for each in phishing for rule in each.without}}
    order = sorted(alarmed, key=lambda rule: (-alarmed[rule][0], -alarmed[rule][1], rule))[:MOST]
    rows: list[list[Cell]] = []
    for rule in order:
        lost, dangerous, fired = alarmed[rule]
        calmed = _lost(honest, rule)[0]
        rows.append([f"`{rule}`", fired, lost, percent(lost, len(phishing)), dangerous, calmed])
    head = ("left out", "phishing in which it counted", "no longer suspicious", "in %", "no longer dangerous")
    return table((*head, "false alarms fewer"), rows)


def _lost(found: list[Judged], rule: str) -> tuple[int, int, int]:
    """Messages no longer suspicious, no longer dangerous, and those in which the rule counted."""
    mine = [each for each in found if rule in each.without]
    lost = sum(each.alarmed and each.without[rule] not in ALARMS for each in mine)
    dangerous = sum(
        each.assessment.level == "dangerous" and each.without[rule] != "dangerous" for each in mine
    )
    return lost, dangerous, len(mine)


def bounces(found: list[Judged]) -> str:
    """Notices of servers recognised, with the returned message inside, by folder."""
    rows: list[list[Cell]] = []
    for folder in dict.fromkeys(each.folder for each in found):
        mine = named(found, folder)
        seen = [each for each in mine if "bounce" in each.assessment.ran.fired]
        inside = sum(each.returned for each in seen)
        rows.append([folder, len(mine), len(seen), percent(len(seen), len(mine)), inside])
    return table(("folder", "messages", "recognised", "in %", "returned message found"), rows)


def results(found: list[Judged]) -> str:
    """Results of checks that were read from the headers, and those believed, by folder."""
    rows: list[list[Cell]] = []
    for folder in dict.fromkeys(each.folder for each in found):
        mine = named(found, folder)
        rows.append([folder, len(mine), *(sum(each.reported[at] for each in mine) for at in (0, 1))])
    return table(("folder", "messages", "results", "believed"), rows)


def times(found: list[Judged]) -> str:
    """Milliseconds from bytes to JSON: median, 99th of a hundred, longest."""
    ordered = sorted(1000 * each.seconds for each in found)
    late = ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
    row: list[Cell] = [str(len(ordered)), median(ordered), late, ordered[-1]]
    return table(("messages", "median ms", "99 % below ms", "longest ms"), [row])


def misses(found: list[Judged]) -> Iterator[str]:
    """Each phishing message that was missed and each honest one that was alarmed about, with its rules."""
    for each in found:
        honest = each.folder.startswith("honest")
        if (each.folder == "phishing" and not each.alarmed) or (honest and each.alarmed):
            yield each.told()
