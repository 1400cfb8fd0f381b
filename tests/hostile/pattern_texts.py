"""Texts made of a pattern itself: what it begins to match, and one of its repeats as long as it may be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from re import _constants as op
from re import _parser as parser
from typing import Any

_REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)
_CATEGORIES = {
    op.CATEGORY_SPACE: " ",
    op.CATEGORY_WORD: "a",
    op.CATEGORY_DIGIT: "1",
    op.CATEGORY_NOT_WORD: " ",
}
_ANY = 'a1 .-_@:;,<>(/"=\n\\'


def texts_of(pattern: re.Pattern[str] | re.Pattern[bytes], length: int) -> Iterator[str]:
    """For each repeat a text in which it is as long as it may be, without and with what stands behind it."""
    written = pattern.pattern
    source = written if isinstance(written, str) else written.decode("latin-1")
    tree = parser.parse(source, pattern.flags & ~re.UNICODE if isinstance(written, bytes) else pattern.flags)
    number = 0
    while True:
        maker = _Maker(number, length)
        text = maker.text(tree)
        if maker.count <= number:
            return
        yield maker.until
        yield text
        number += 1


class _Maker:
    """Writes one text of a pattern, whose repeat of this number is the long one."""

    def __init__(self, number: int, length: int) -> None:
        self.number, self.length = number, length
        self.count = 0
        self.until = ""
        self._written = ""

    def text(self, tree: Sequence[Any]) -> str:
        """A text that these pieces of a pattern match."""
        self._add(tree)
        return self._written

    def _add(self, tree: Sequence[Any]) -> None:
        for kind, value in tree:
            if kind is op.LITERAL:
                self._written += chr(value)
            elif kind is op.NOT_LITERAL:
                self._written += "a" if value != ord("a") else "b"
            elif kind is op.ANY:
                self._written += "a"
            elif kind is op.IN:
                self._written += _one_of(value)
            elif kind is op.BRANCH:
                self._add(value[1][0])
            elif kind is op.SUBPATTERN:
                self._add(value[3])
            elif kind is op.ATOMIC_GROUP:
                self._add(value)
            elif kind in _REPEATS:
                self._repeat(*value)

    def _repeat(self, least: int, most: Any, tree: Sequence[Any]) -> None:
        mine, before = self.count == self.number, self._written
        self.count += 1
        self._add(tree)
        unit = self._written[len(before) :]
        if mine:
            often = self.length // max(len(unit), 1)
            self._written = self.until = before + unit * min(often, most if isinstance(most, int) else often)
        else:
            self._written = before + unit * max(least, 1)


def _one_of(choices: Sequence[Any]) -> str:
    """A character of a class."""
    if choices[0][0] is op.NEGATE:
        inside = re.compile(f"[{''.join(map(_written, choices[1:]))}]")
        return next((sign for sign in _ANY if not inside.match(sign)), "é")
    kind, value = choices[0]
    if kind is op.CATEGORY:
        return _CATEGORIES.get(value, "a")
    return chr(value if kind is op.LITERAL else value[0])


def _written(choice: Any) -> str:
    kind, value = choice
    if kind is op.LITERAL:
        return f"\\U{value:08x}"
    if kind is op.RANGE:
        return f"\\U{value[0]:08x}-\\U{value[1]:08x}"
    return {" ": r"\s", "a": r"\w", "1": r"\d"}.get(_CATEGORIES.get(value, ""), r"\S")
