"""Words that press a reader: threats, promises and hurry, in the languages of the data file."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from keshiin.judge.body import Phrases, phrases, words
from keshiin.judge.facts import once
from keshiin.judge.model import Case
from keshiin_resources import path

_BEYOND_LATIN = "\u0250"
_ASCII_WORD = re.compile(rb"[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of pressure: its phrases as one pattern; the Latin ones with their words, by the first.

    Words are runs of ASCII letters and digits, so that those of "vérifiez" are "v" and "rifiez". Phrases in
    other letters begin with one of ``letters``.
    """

    pattern: re.Pattern[str]
    firsts: frozenset[bytes]
    latin: Mapping[bytes, list[tuple[str, frozenset[bytes]]]]
    beyond_latin: re.Pattern[str]
    letters: frozenset[str]

    def may_stand_in(self, text: str, words: frozenset[bytes], *, beyond_latin: bool) -> bool:
        """Whether the text holds a phrase at all; several times as fast as finding where."""
        for first in self.firsts & words:
            for phrase, held in self.latin[first]:
                if held <= words and phrase in text:
                    return True
        return beyond_latin and self.beyond_latin.search(text) is not None


@once
def pressing(case: Case) -> Mapping[str, str]:
    """The kinds of pressure found in subject and body, each with the first words that make it."""
    text, held = phrases(case), words(case)
    # One search tells for all kinds that none of their phrases in other letters can stand in the text.
    beyond = not text.lower.isascii() and _beyond_latin().search(text.lower) is not None
    kinds = [pair for pair in _kinds().items() if pair[1].may_stand_in(text.lower, held, beyond_latin=beyond)]
    found = ((name, _first(kind.pattern, text)) for name, kind in kinds)
    return {name: words for name, words in found if words}


def _first(pattern: re.Pattern[str], text: Phrases) -> str:
    """The first phrase in the text; where it begins or ends in Latin letters or digits, a word must too."""
    for found in pattern.finditer(text.lower):
        before = text.lower[max(found.start() - 1, 0) : found.start()]
        if _stands_apart(before, found[0][0]) and _stands_apart(
            text.lower[found.end() : found.end() + 1], found[0][-1]
        ):
            return text.quote(found)
    return ""


def _stands_apart(neighbour: str, edge: str) -> bool:
    """Whether a phrase ends between these letters; Japanese runs on, also before and behind a number."""
    return edge >= _BEYOND_LATIN or not neighbour.isalnum() or neighbour >= _BEYOND_LATIN


@cache
def _kinds() -> Mapping[str, Kind]:
    data = tomllib.loads(path("pressure.toml").read_text("utf-8"))
    return {name: _kind(languages) for name, languages in data.items()}


@cache
def _beyond_latin() -> re.Pattern[str]:
    """The letters with which the phrases in other letters begin, of all kinds."""
    return re.compile(
        f"[{''.join(sorted(frozenset().union(*(kind.letters for kind in _kinds().values()))))}]"
    )


def _kind(languages: Mapping[str, list[str]]) -> Kind:
    phrases = {phrase.lower() for phrases in languages.values() for phrase in phrases}
    latin = {phrase for phrase in phrases if phrase[0] < _BEYOND_LATIN}
    by_first: dict[bytes, list[tuple[str, frozenset[bytes]]]] = {}
    for phrase in latin:
        words = _ASCII_WORD.findall(phrase.encode("ascii", "replace"))
        by_first.setdefault(words[0], []).append((phrase, frozenset(words)))
    beyond = phrases - latin
    letters = frozenset(phrase[0] for phrase in beyond)
    return Kind(_pattern(phrases), frozenset(by_first), by_first, _pattern(beyond), letters)


def _pattern(phrases: set[str]) -> re.Pattern[str]:
    """One alternative for each phrase and nothing around them, which the matcher skips through fastest."""
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return re.compile("|".join(map(re.escape, ordered)))
