"""No pattern of ours takes long over a text that repeats itself, however it is asked."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from time import process_time
from types import ModuleType

from pattern_texts import texts_of

import keshiin
from keshiin.judge.text.leading import Led
from keshiin.late import Late
from slowness import slowness

LENGTH, MOST_MS = 4_000, 20
ASKED = ("search", "match", "fullmatch", "sub", "findall", "finditer", "split")
PIECES = (
    *("a", "A1", "0", "_", "あ", "漢", ".", "-", "/", "@", ":", ";", ",", "&", "=", "%", "#", "!", "'", '"'),
    *(" ", "  ", "\t", "\r\n", "\u3000", "(", ")", "[", "]", "{", "}", "<", ">", "<a ", "<p", "</", "<!--"),
    *("a.", "1.", "256.1.1.1", "a-", "a@", "b@c.d ", "x.y/", "https://", "a:b ", "ab ", "from ", "by x "),
    *("=?", "=?a?b?c?=", "=\r\n", "a=", "a=b;", 'a="', "a=1&", "\0", "\r", "\n ", "\\"),
)


def modules() -> Iterator[ModuleType]:
    """Every module of the core."""
    for found in pkgutil.walk_packages(keshiin.__path__, "keshiin."):
        yield importlib.import_module(found.name)


def ways_of_asking(module: ModuleType) -> Iterator[tuple[str, str]]:
    """The names in a module that are asked as patterns are, each with the way."""
    for node in ast.walk(ast.parse(inspect.getsource(module))):
        if isinstance(node, ast.Attribute) and node.attr in ASKED and isinstance(node.value, ast.Name):
            yield node.value.id, node.attr


def texts(pattern: re.Pattern[str] | re.Pattern[bytes]) -> Iterator[str]:
    """Pieces that repeat themselves, and what the pattern itself begins to match."""
    yield from ((piece * LENGTH)[:LENGTH] for piece in PIECES)
    for text in texts_of(pattern, LENGTH):
        yield text
        yield (text[: LENGTH // 20] * LENGTH)[:LENGTH]


def milliseconds(pattern: re.Pattern[str] | re.Pattern[bytes], way: str, text: str) -> float:
    """Of the processor, the better of two, for one asking."""
    given = text if isinstance(pattern.pattern, str) else text.encode("utf-8")
    ask = getattr(pattern, way)
    best = float("inf")
    for _ in range(2):
        began = process_time()
        found = ask(given[:0], given) if way == "sub" else ask(given)
        if way == "finditer":
            list(found)
        best = min(best, process_time() - began)
        if best * 1000 < MOST_MS:
            break
    return best * 1000


def test_no_pattern_is_slow_over_what_repeats_itself() -> None:
    slow, tried = [], 0
    for module in modules():
        for name, way in set(ways_of_asking(module)):
            pattern = getattr(module, name, None)
            pattern = pattern.pattern if isinstance(pattern, Led) else pattern
            pattern = pattern.made if isinstance(pattern, Late) else pattern
            if not isinstance(pattern, re.Pattern):
                continue
            tried += 1
            for text in texts(pattern):
                took = max(milliseconds(pattern, way, text), milliseconds(pattern, way, f"{text}!"))
                if took > MOST_MS and took > MOST_MS * slowness():
                    slow.append(f"{module.__name__}.{name}.{way}: {took:.0f} ms for {text[:40]!r}")
                    break
    assert tried > 150
    assert slow == []
