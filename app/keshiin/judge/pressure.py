"""Words that press a reader: threats, promises and hurry, in the languages of the data file."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache

from keshiin.judge.body import text_of_body
from keshiin.judge.model import Case
from keshiin_resources import path


def pressing(case: Case) -> Mapping[str, str]:
    """The kinds of pressure found in subject and body, each with the first words that make it."""
    text = " ".join(" ".join((case.message.claims.subject or "", text_of_body(case))).split())
    found = {kind: pattern.search(text) for kind, pattern in _patterns().items()}
    return {kind: seen[0] for kind, seen in found.items() if seen}


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    data = tomllib.loads(path("pressure.toml").read_text("utf-8"))
    return {kind: _pattern(languages) for kind, languages in data.items()}


def _pattern(languages: Mapping[str, list[str]]) -> re.Pattern[str]:
    """One alternative for each phrase; phrases in Latin letters stand at the edges of words."""
    phrases = sorted({phrase for phrases in languages.values() for phrase in phrases}, key=len, reverse=True)
    latin = "|".join(re.escape(phrase) for phrase in phrases if phrase[0].isascii() or ord(phrase[0]) < 0x250)
    other = "|".join(re.escape(phrase) for phrase in phrases if ord(phrase[0]) >= 0x250)
    return re.compile(rf"\b(?:{latin})\b|(?:{other})", re.IGNORECASE)
