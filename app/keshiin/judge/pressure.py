"""Words that press a reader: threats, promises and hurry, in the languages of the data file."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache

from keshiin.judge.body import Phrases, phrases
from keshiin.judge.model import Case
from keshiin_resources import path

_BEYOND_LATIN = "\u0250"


def pressing(case: Case) -> Mapping[str, str]:
    """The kinds of pressure found in subject and body, each with the first words that make it."""
    return _pressing(phrases(case))


@lru_cache(maxsize=4)
def _pressing(text: Phrases) -> Mapping[str, str]:
    found = {kind: _first(pattern, text) for kind, pattern in _patterns().items()}
    return {kind: words for kind, words in found.items() if words}


def _first(pattern: re.Pattern[str], text: Phrases) -> str:
    """The first phrase in the text; one in Latin letters must stand at the edges of words."""
    for found in pattern.finditer(text.lower):
        edges = (
            text.lower[max(found.start() - 1, 0) : found.start()] + text.lower[found.end() : found.end() + 1]
        )
        if found[0][0] >= _BEYOND_LATIN or not any(map(str.isalnum, edges)):
            return text.quote(found)
    return ""


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    data = tomllib.loads(path("pressure.toml").read_text("utf-8"))
    return {kind: _pattern(languages) for kind, languages in data.items()}


def _pattern(languages: Mapping[str, list[str]]) -> re.Pattern[str]:
    """One alternative for each phrase and nothing around them, which the matcher skips through fastest."""
    phrases = sorted({phrase for phrases in languages.values() for phrase in phrases}, key=len, reverse=True)
    return re.compile("|".join(re.escape(phrase.lower()) for phrase in phrases))
