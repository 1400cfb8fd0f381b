"""Text laid out in the columns of a terminal, where a full-width character takes two."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import combining, east_asian_width

from keshiin.explain.model import Text, plain
from keshiin.visible import visible

# Japanese line breaking (JIS X 4051): none of these begins a line, none of those ends one.
NOT_FIRST = frozenset("、。，．・：；？！ー）」』】〉》”’…々ぁぃぅぇぉっゃゅょァィゥェォッャュョ)]},.;:?!")
NOT_LAST = frozenset("（「『【〈《“‘([{")
_ASCII_BREAK = re.compile(r"(?<= )(?=[^ )\]},.;:?!])")


def said(text: Text) -> str:
    """A text of the explanation as a terminal may show it."""
    return visible(plain(text))


def columns(text: str) -> int:
    """How many columns the text takes."""
    return len(text) if text.isascii() else sum(map(_columns_of, text))


def _columns_of(character: str) -> int:
    if combining(character):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def pad(text: str, width: int) -> str:
    """The text with blanks behind it up to that width."""
    return text + " " * (width - columns(text))


def wrap(text: str, width: int, indent: str = "", first: str | None = None) -> list[str]:
    """The text as lines of at most that width; ``first`` leads the first line, ``indent`` the rest.

    A word longer than a line is broken; nothing is left out.
    """
    room = max(width - columns(indent), 8)
    if columns(text) <= room:
        return [(indent if first is None else first) + text.rstrip()]
    lines, line, used = [], "", 0
    for unit in _units(text):
        size = columns(unit)
        if line and used + size > room:
            lines.append(line.rstrip())
            unit = unit.lstrip()
            line, used, size = "", 0, columns(unit)
        for piece in _fitting(unit, room) if size > room else (unit,):
            if line and used + columns(piece) > room:
                lines.append(line)
                line, used = "", 0
            line, used = line + piece, used + columns(piece)
    lines.append(line.rstrip())
    return [
        (first if first is not None and not number else indent) + line for number, line in enumerate(lines)
    ]


def _fitting(text: str, room: int) -> Iterator[str]:
    start, used = 0, 0
    for place, character in enumerate(text):
        size = _columns_of(character)
        if used + size > room:
            yield text[start:place]
            start, used = place, 0
        used += size
    yield text[start:]


def labelled(label: str, text: str, width: int, indent: str) -> list[str]:
    """The text behind its label, in lines of which those after the first stand in by two more."""
    return wrap(label + text, width, indent + "  ", indent)


def _units(text: str) -> Iterator[str]:
    """The pieces between which a line may end: words with the blank behind them, single wide characters."""
    if text.isascii():
        yield from _ASCII_BREAK.split(text)
        return
    unit: list[str] = []
    for character in text:
        if unit and _may_break(unit[-1], character):
            yield "".join(unit)
            unit = []
        unit.append(character)
    if unit:
        yield "".join(unit)


def _may_break(before: str, after: str) -> bool:
    if after == " " or after in NOT_FIRST or before in NOT_LAST or combining(after):
        return False
    return before == " " or _columns_of(before) == 2 or _columns_of(after) == 2
