"""The texts that the code marks for translation, found where they stand."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ("app", "ui")
MARKS = ("N_", "tr", "_tr", "in_language")


class Mistake(Exception):
    """A mark that is not a plain literal, or a file of texts that cannot be taken."""


def marked(root: Path = ROOT) -> dict[str, str]:
    """Every marked text with the first place it stands at, as ``path:line``."""
    texts: dict[str, str] = {}
    for source in SOURCES:
        for path in sorted((root / source).rglob("*.py")):
            name = path.relative_to(root).as_posix()
            for line, text in marks_of(path.read_text("utf-8"), name):
                texts.setdefault(text, f"{name}:{line}")
    return texts


def marks_of(code: str, name: str) -> Iterator[tuple[int, str]]:
    """The marked texts of one file with their lines; raises Mistake where N_ holds no literal."""
    if not any(f"{mark}(" in code for mark in MARKS):
        return
    for node in ast.walk(ast.parse(code, name)):
        if not (isinstance(node, ast.Call) and node.args and _called(node.func) in MARKS):
            continue
        text = _literal(node.args[0])
        if text:
            yield node.lineno, text
        elif _called(node.func) == "N_":
            raise Mistake(f"{name}:{node.lineno}: N_ takes one literal text")


def _called(function: ast.expr) -> str:
    """The name of what is called; of ``in_language(language)("text")`` that of the function's maker."""
    if isinstance(function, ast.Call):
        return _called(function.func)
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _literal(node: ast.expr) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
