"""The rule that CONTRIBUTING.md writes as an example works, and so does its test."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

from keshiin.judge import rules
from keshiin.judge.folder import rule_named

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE, TEST = re.findall(r"```python\n(.*?)```", (ROOT / "CONTRIBUTING.md").read_text("utf-8"), re.DOTALL)


@pytest.fixture(autouse=True)
def shouted_subject(monkeypatch: pytest.MonkeyPatch) -> None:
    """The example as if it stood in the folder of rules."""
    module = ModuleType(f"{rules.__name__}.shouted_subject")
    exec(EXAMPLE, vars(module))
    monkeypatch.setitem(sys.modules, module.__name__, module)
    monkeypatch.setattr(rules, "shouted_subject", module, raising=False)
    monkeypatch.syspath_prepend(ROOT / "tests/judge/rules")


def test_the_example_is_a_rule() -> None:
    rule = rule_named("shouted_subject")
    assert rule is not None
    assert (rule.group, rule.needs, rule.role) == ("content", ("subject",), "context")


def test_its_test_passes() -> None:
    names: dict[str, object] = {}
    exec(TEST, names)
    tests = [value for name, value in names.items() if name.startswith("test_") and callable(value)]
    assert len(tests) == 2
    for test in tests:
        test()
