"""Katakana of the Japanese texts: every such word is everyday Japanese or stands in the glossary."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

HERE = Path(__file__).resolve().parent
GLOSSARY = HERE.parent / "resources/keshiin_resources/glossary.toml"
EVERYDAY = HERE / "everyday_katakana.txt"
WORD = re.compile(r"[ァ-ヶー]{2,}")


def unexplained(japanese: str) -> Iterator[str]:
    """The katakana words of a text that a reader may not know and nothing explains."""
    yield from (word for word in WORD.findall(japanese) if not _made_of_known(word))


def _made_of_known(word: str) -> bool:
    """Whether the word is a known one, or several of them written together."""
    reached = [True] + [False] * len(word)
    for end in range(1, len(word) + 1):
        reached[end] = any(reached[start] and word[start:end] in known() for start in range(end))
    return reached[-1]


@cache
def known() -> frozenset[str]:
    """Everyday words, and every katakana word of a name in the glossary."""
    entries = tomllib.loads(GLOSSARY.read_text("utf-8")).values()
    named = {word for entry in entries for name in entry["ja"]["names"] for word in WORD.findall(name)}
    lines = EVERYDAY.read_text("utf-8").splitlines()
    return frozenset(named | {word for line in lines if not line.startswith("#") for word in line.split()})
