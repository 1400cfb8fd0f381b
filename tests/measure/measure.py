"""Everything that is measured: ``measure.py`` writes docs/measurements.md.

``measure.py SECTION…`` prints those sections alone, ``measure.py misses`` the messages that came out wrong
with the rules that fired; those name files of the corpus and are printed, never written.
"""

from __future__ import annotations

import os
import platform
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import border
import levels
import lines
import made_levels
from corpus_mail import CORPUS, Judged, folders, judged
from identity_reported import plain_count
from page import PAGE, write_part
from tables import Cell, table

from keshiin.message import read

ROOT = Path(__file__).resolve().parents[2]
COMMAND = "python tests/measure/measure.py"


@dataclass(frozen=True, slots=True)
class Section:
    """A table: its heading, a sentence before it, and what makes it."""

    heading: str
    about: str
    make: Callable[[], str]


def main(arguments: list[str]) -> int:
    """Write the page, or print what is named; 1 where there is no corpus, 2 for an unknown section."""
    if not folders():
        print(f"no corpus at {CORPUS}; KESHIIN_CORPUS names it", file=sys.stderr)
        return 1
    if arguments == ["misses"]:
        print("\n".join(levels.misses(_found(False))))
        return 0
    if unknown := [name for name in arguments if name not in SECTIONS]:
        print(f"no section {', '.join(unknown)}; there are {', '.join(SECTIONS)}, misses", file=sys.stderr)
        return 2
    for name in arguments:
        print(_told(name))
    if not arguments:
        write_part("measure", page())
        print(PAGE.relative_to(ROOT))
    return 0


def page() -> str:
    """The page with every section, the date and the machine."""
    machine = f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}"
    head = (
        "# Measurements\n\n"
        f"Written by `make measure` on {date.today().isoformat()} ({machine}).\n"
        "The corpus of real mail does not come with the program. Shares are in per cent.\n"
        "Nothing was asked of the network, and no setting told which mail service is the reader's.\n"
        "What is measured on made mail stands apart, at the end.\n"
    )
    return "\n".join([head, *map(_told, SECTIONS)])


def _told(name: str) -> str:
    section = SECTIONS[name]
    return f"## {section.heading}: `{COMMAND} {name}`\n\n{section.about}\n\n{section.make()}\n"


@cache
def _found(hide: bool) -> list[Judged]:
    return list(judged(hide=hide))


def _border() -> str:
    rows: list[list[Cell]] = []
    for folder in folders():
        counts, _, _ = border.measure(CORPUS / folder)
        stated = counts["right"] + counts["unknown"] + counts["wrong"]
        rows.append([folder, stated, counts["right"], counts["unknown"], counts["wrong"]])
    return table(("folder", "stated", "right", "unknown", "wrong"), rows)


def _made_border() -> str:
    rows: list[list[Cell]] = []
    for name, made in (("honest", border.measure_honest()), ("forged", border.measure_forged())):
        rows.append([name, made.total(), made["right"], made["unknown"], made["wrong"]])
    return table(("made chains", "number", "right", "unknown", "wrong"), rows)


def _lines() -> str:
    rows: list[list[Cell]] = []
    all_of_them: Counter[str] = Counter()
    instead: Counter[str] = Counter()
    for folder in folders():
        counts, said = lines.measure(CORPUS / folder)
        all_of_them += counts
        instead += said
        rows.append([folder, *_line_cells(counts)])
    rows.append(["all", *_line_cells(all_of_them)])
    names = ("folder", "lines", "public addresses", "found", "neither server nor peer", "in %")
    told = "; ".join(f"{what}, {count}" for what, count in instead.most_common())
    return f"{table(names, rows)}\n\nThey say instead: {told}."


def _line_cells(counts: Counter[str]) -> list[Cell]:
    neither, lines_ = counts["neither"], counts["lines"]
    return [lines_, counts["addresses"], counts["found"], neither, 100 * neither / max(1, lines_)]


def _identity() -> str:
    rows: list[list[Cell]] = []
    for folder in folders():
        mine = [each for each in _found(False) if each.folder == folder]
        files = sorted((CORPUS / folder).glob("*.eml"))
        counts = {file.name: sum(plain_count(read(file.read_bytes()))) for file in files}
        differ = sum(counts[each.name] != each.reported[0] for each in mine)
        read_, believed = (sum(each.reported[at] for each in mine) for at in (0, 1))
        rows.append([folder, sum(counts.values()), read_, differ, believed])
    return table(("folder", "counted", "read", "messages that differ", "believed"), rows)


SECTIONS: Mapping[str, Section] = {
    "levels": Section(
        "Levels by folder",
        "The receiving service's own verdicts are believed where they may be.",
        lambda: levels.levels(_found(False)),
    ),
    "hidden": Section(
        "Levels with the receiver's verdicts hidden",
        "The same messages without Authentication-Results, ARC, Received-SPF and the fields of filters.",
        lambda: levels.levels(_found(True)),
    ),
    "rules": Section(
        "Rules that fired",
        "At odd or serious. Limits for all honest mail: 1 % odd, 0.2 % serious.",
        lambda: levels.rules(_found(False)),
    ),
    "rules_hidden": Section(
        "Rules that fired, verdicts hidden",
        "What is left for the rules that do not see the mailbox provider of the corpus.",
        lambda: levels.rules(_found(True)),
    ),
    "ablation": Section(
        "What each rule adds",
        f"The level of each phishing message once more, with one rule left out; the first {levels.MOST}.",
        lambda: levels.ablation(_found(False)),
    ),
    "bounces": Section(
        "Notices of servers", "Recognised by envelope and structure.", lambda: levels.bounces(_found(False))
    ),
    "lines": Section(
        "Received lines",
        "Public addresses in brackets by a plain search, and those of them that the hops have. Then the\n"
        "lines that name neither a server nor a peer; none stands in them that could be found.",
        _lines,
    ),
    "border": Section(
        "The border",
        "Messages whose receiver states the peer's address, with that statement hidden from the program.",
        _border,
    ),
    "identity": Section(
        "Who vouches",
        "Results that a plain count finds in the headers, and those that the program reads.",
        _identity,
    ),
    "times": Section(
        "Time for a message",
        "From bytes to JSON, explained, without the start of the program.",
        lambda: levels.times(_found(False)),
    ),
    "made_honest": Section(
        "Made mail, honest",
        "Messages made after documented forms; not real mail.",
        lambda: made_levels.by_kind("honest"),
    ),
    "made_deceptive": Section(
        "Made mail, deceptive",
        "Messages made after documented cases; not real mail.",
        lambda: made_levels.by_kind("deceptive"),
    ),
    "made_held": Section(
        "Made mail that was held out",
        "Letters of today's kinds, written before their author had read a rule; the rules know them now.\n"
        "On the first day: honest 3.1 % (2.2 with the verdicts hidden), deceptive 55.5 % (55.5).",
        lambda: made_levels.held_out("held"),
    ),
    "made_held2": Section(
        "Made mail that was held out later",
        "Other letters and more of today's kinds, written in the same way on 2026-11-23.\n"
        "First measured before their author had read a rule or any rule knew them:\n"
        "honest 1.0 % (2.4 with the verdicts hidden), deceptive 44.8 % (42.2).",
        lambda: made_levels.held_out("held2"),
    ),
    "made_held3": Section(
        "Made mail that was held out third",
        "A third set. Its honest letters were written before their author had read a rule: 1.8 % alarmed.\n"
        "The author of its deceptive ones had read a part of the rules; at first 41.7 % were told (40.0 %\n"
        "with the verdicts hidden).",
        lambda: made_levels.held_out("held3"),
    ),
    "made_held4": Section(
        "Made mail that was held out fourth",
        "A fourth set, with filters before the mailbox, mail of 2002 to 2005 and ten languages, written\n"
        "before its author had read a rule. As first run: honest 2.3 %, deceptive 46.2 %. Most of those\n"
        "alarms were faults of the letters (ids drawn anew in each line of a filter, a shop without seal).\n"
        "With these mended, still before a rule was read: honest 0.7 % (0.7 with the verdicts hidden),\n"
        "deceptive 45.8 % (44.6).",
        lambda: made_levels.held_out("held4"),
    ),
    "made_held5": Section(
        "Made mail that was held out fifth",
        "A fifth set: the kinds of deceptive letters that were known to stay calm, with their honest twins,\n"
        "in Japanese and English, written before its author had read a rule.\n"
        "On the first day: honest 0.0 % (1.3 with the verdicts hidden), deceptive 22.5 % (23.5).",
        lambda: made_levels.held_out("held5"),
    ),
    "made_held6": Section(
        "Made mail that was held out sixth",
        "Mass deception as it arrives in 2023 to 2026, in Japanese and English, sent in the ways of today,\n"
        "and its closest honest neighbours, written before its author had read a rule.\n"
        "On the first day: honest 0.9 % (1.3 with the verdicts hidden), deceptive 56.5 % (53.8).",
        lambda: made_levels.held_out("held6"),
    ),
    "made_held7": Section(
        "Made mail that was held out seventh",
        "What households and small firms get in Europe and the Americas, honest mail first, in twelve\n"
        "languages other than Japanese, and the known kinds of deception; no rule was read before.\n"
        "On the first day: honest 0.0 % (0.0 with the verdicts hidden), deceptive 29.9 % (30.5).",
        lambda: made_levels.held_out("held7"),
    ),
    "made_held8": Section(
        "Made mail that was held out eighth",
        "Honest letters that look frightening (payroll, courts, customs, landlords, registrars), in nine\n"
        "languages, and half as many of deception of 2024 to 2026, most of it from domains that pass every\n"
        "check; written before a rule was read.\n"
        "On the first day: honest 1.8 % (2.6 with the verdicts hidden), deceptive 52.0 % (51.2).",
        lambda: made_levels.held_out("held8"),
    ),
    "made_border": Section("Made chains", "Chains whose true border is known.", _made_border),
}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
