"""The rule that CONTRIBUTING.md writes as an example works, and so does its test."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from keshiin.judge.folder import rule_modules, rule_named
from keshiin.judge.rules import text

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE, TEST = re.findall(r"```python\n(.*?)```", (ROOT / "CONTRIBUTING.md").read_text("utf-8"), re.DOTALL)


@pytest.fixture(autouse=True)
def shouted_subject(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The example as if its file stood in the folder of rules."""
    (tmp_path / "shouted_subject.py").write_text(EXAMPLE, "utf-8")
    monkeypatch.setattr(text, "__path__", [*text.__path__, str(tmp_path)])
    rule_modules.cache_clear()
    yield
    rule_modules.cache_clear()
    rule_named.cache_clear()
    vars(text).pop("shouted_subject", None)
    sys.modules.pop(f"{text.__name__}.shouted_subject", None)


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
