"""The page that tells how a message is judged agrees with the rules, and its example with the program."""

from __future__ import annotations

import re
from pathlib import Path

import keshiin_resources
from keshiin.analysis import analyze
from keshiin.judge.causes import cause_of
from keshiin.judge.folder import found_rules
from keshiin.lookup.places import Places
from keshiin.message import read

PAGE = (Path(__file__).resolve().parents[2] / "docs/judgement.md").read_text("utf-8")
RULES = found_rules()[0]


def rows(heading: str) -> list[list[str]]:
    """The rows of the first table below a heading, each as its cells without code marks."""
    table = PAGE.partition(f"# {heading}\n")[2].partition("|--")[2].partition("\n\n")[0]
    return [re.split(r" *\| *", line.replace("`", ""))[1:-1] for line in table.splitlines()[1:]]


def test_the_page_names_the_rules_that_are_enough_alone() -> None:
    assert [row[0] for row in rows("Enough alone")] == sorted(name for name in RULES if RULES[name].alone)


def test_the_page_names_the_rules_that_count_beside_others_only() -> None:
    assert sorted(row[0] for row in rows("Only beside another sign")) == sorted(
        name for name in RULES if RULES[name].beside
    )


def test_the_example_is_what_the_program_says() -> None:
    sample = keshiin_resources.path("samples", "hoster-notice.eml").read_bytes()
    judged = analyze(read(sample), Places.bundled()).assessment
    assert judged.level == "dangerous"
    found = [
        (each.rule, each.weight, cause_of(each, RULES), RULES[each.rule].role) for each in judged.findings
    ]
    assert [(rule, weight, cause, role) for rule, _, weight, cause, role in rows("An example")] == found


def test_every_rule_that_the_page_names_is_there() -> None:
    named = re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE)
    assert len(named) > 30
    assert [name for name in named if name not in RULES] == []
