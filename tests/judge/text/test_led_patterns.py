"""Patterns that are tried only where one of their first words stands: the words are those of the pattern."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Sequence
from re import _constants as op
from re import _parser as parser
from typing import Any

import pytest

import keshiin.judge
from keshiin.judge.text.leading import Led

_ASIDE = (op.AT, op.ASSERT, op.ASSERT_NOT)


def _led() -> Iterator[tuple[str, Led]]:
    """Every such pattern of the rules and of what they ask."""
    for found in pkgutil.walk_packages(keshiin.judge.__path__, "keshiin.judge."):
        for name, value in vars(importlib.import_module(found.name)).items():
            yield from ((f"{found.name}.{name}", each) for each in _held(value))


def _held(value: object) -> Iterator[Led]:
    """Those that a value of a module holds, however deep."""
    if isinstance(value, Led):
        yield value
    elif isinstance(value, dict | tuple):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _held(each)


def _begins(pieces: Sequence[tuple[Any, Any]]) -> set[tuple[str, bool]]:
    """The plain letters with which these pieces can begin, and whether more could follow them."""
    begins = {("", True)}
    for kind, value in pieces:
        more = {("", True)}
        if kind is op.LITERAL:
            more = {(chr(value), True)}
        elif kind is op.BRANCH:
            more = {begin for branch in value[1] for begin in _begins(branch)}
        elif kind is op.SUBPATTERN:
            more = _begins(value[3])
        elif kind is op.MAX_REPEAT and value[:2] == (0, 1):
            more |= _begins(value[2])
        elif kind not in _ASIDE:
            more = {("", False)}
        begins = {
            (begin + rest, going)
            for begin, open_ in begins
            for rest, going in (more if open_ else {("", False)})
        }
    return begins


@pytest.mark.parametrize(("name", "led"), [pytest.param(*each, id=each[0]) for each in _led()])
def test_every_match_begins_with_one_of_the_words(name: str, led: Led) -> None:
    begins = {begin for begin, _ in _begins(parser.parse(led.pattern.pattern))}
    assert begins
    assert [begin for begin in begins if not begin.startswith(tuple(led.heads))] == []


def test_what_it_finds_is_what_the_pattern_finds() -> None:
    led = Led("ab|cd", r"\b(?:ab+|cd)\b(?: cd)?")
    for text in ("", "ab", "cab ab cd abb", "ab cd cd ab", "xcd abbb", "ab" * 50):
        found = [each.span() for each in led.finditer(text)]
        assert found == [each.span() for each in led.pattern.finditer(text)], text
    assert led.search("ab cd ab", 3, 5)[0] == "cd"
    assert led.search("ab", 1) is None


def test_a_word_before_the_part_that_is_asked_is_seen() -> None:
    assert Led("ab", r"\bab").search("xab", 1) is None
