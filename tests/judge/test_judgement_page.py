"""The page that tells how a message is judged names every rule that is enough alone, and no other one."""

from __future__ import annotations

import re
from pathlib import Path

from keshiin.judge.folder import found_rules

PAGE = Path(__file__).resolve().parents[2] / "docs/judgement.md"


def test_the_page_names_the_rules_that_are_enough_alone() -> None:
    page = PAGE.read_text("utf-8")
    table = page.partition("what is enough alone |")[2].partition("\n\n")[0]
    named = re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)
    assert sorted(named) == sorted(name for name, rule in found_rules()[0].items() if rule.alone)
