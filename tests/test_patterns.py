"""No pattern uses what Python before 3.11.5 matches wrongly: a possessive quantifier behind a group.

Where the last round of the group matched a piece and then failed, that piece stayed consumed
(python/cpython#106052). Debian 12 has such a Python; an atomic group around the repeat says the same.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_POSSESSIVE_GROUP = re.compile(r"(?<!\\)(?:\\\\)*\)(?:[*+?]|\{\d*,?\d*\})\+")


def _texts(path: Path) -> list[str]:
    found = [node.value for node in ast.walk(ast.parse(path.read_bytes())) if isinstance(node, ast.Constant)]
    return [each.decode("latin-1") if isinstance(each, bytes) else str(each) for each in found]


def test_no_possessive_quantifier_stands_behind_a_group() -> None:
    sources = [path for top in ("app", "ui") for path in (ROOT / top).rglob("*.py")]
    wrong = [str(path) for path in sources if any(map(_POSSESSIVE_GROUP.search, _texts(path)))]
    assert len(sources) > 100
    assert wrong == []


def test_such_quantifiers_are_found() -> None:
    assert all(map(_POSSESSIVE_GROUP.search, (r"(?:ab?c)*+", "(a)?+", r"(a\))++", "(a){1,3}+")))
    assert not any(map(_POSSESSIVE_GROUP.search, (r"\)*+", "[)]a*+", "(?>(?:a)*)", "(a)+")))
