"""The folder of rules is found whole, whatever package a rule lies in, and each has its test."""

from __future__ import annotations

from pathlib import Path

from keshiin.judge import rules
from keshiin.judge.folder import rule_modules

FILES = sorted(each for each in Path(rules.__path__[0]).rglob("*.py") if each.stem != "__init__")


def test_every_file_is_a_rule_and_no_two_share_a_name() -> None:
    assert list(rule_modules()) == sorted(each.stem for each in FILES)


def test_every_rule_has_a_test_of_its_name_at_its_place() -> None:
    tests = Path(__file__).parent / "rules"
    places = [tests / each.parent.name / f"test_{each.name}" for each in FILES]
    assert [each for each in places if not each.exists()] == []
