"""A late pattern answers as the pattern does; it is made at its first question, not with its rule."""

from __future__ import annotations

import re
import subprocess
import sys

from keshiin.late import Late, late

_COUNTED = """
import re
from re import _compiler
made = []
compiled = _compiler.compile
_compiler.compile = lambda pattern, flags=0: made.append(pattern) or compiled(pattern, flags)
import keshiin.judge.rules.money.unknown_office
print(sum("penalty charge" in str(each) for each in made))
"""


def test_it_answers_as_the_pattern_does_in_every_way() -> None:
    written = "(b)(c)?"
    made, asked = re.compile(written, re.IGNORECASE), late(written, re.IGNORECASE)
    for text in ("aBcb", "", "xyz"):
        assert [each.span(1) for each in asked.finditer(text)] == [
            each.span(1) for each in made.finditer(text)
        ]
        assert asked.sub("-", text) == made.sub("-", text)
        for way in ("search", "match", "fullmatch"):
            found, other = getattr(asked, way)(text), getattr(made, way)(text)
            assert (found and found.groups()) == (other and other.groups())
    assert (asked.pattern, asked.flags) == (made.pattern, made.flags)


def test_it_is_made_when_it_is_asked_and_once() -> None:
    asked = late("a")
    assert isinstance(asked, Late)
    assert "made" not in vars(asked)
    first, second = asked.search("a"), asked.match("a")
    assert first is not None
    assert second is not None
    assert first.re is second.re


def test_a_rule_that_is_loaded_makes_none() -> None:
    run = subprocess.run([sys.executable, "-c", _COUNTED], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "0"
