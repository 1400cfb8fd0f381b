"""Words that press a reader: threats, promises and hurry, in the languages of the data file."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from keshiin.judge.facts import once
from keshiin.judge.model import Case, Evidence
from keshiin.judge.pointing import at_text
from keshiin.judge.text.body import Phrases, beyond_latin, phrases, words
from keshiin.judge.text.sayings import GAP, Sayings, sayings
from keshiin_resources import path

_BEYOND_LATIN = "\u0250"
_ASCII_WORD = re.compile(rb"[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of pressure: its Latin phrases with their words, by the longest word; those in other letters;
    and what is said in many wordings.

    Words are runs of ASCII letters and digits, so that those of "vérifiez" are "v" and "rifiez".
    """

    latin: Mapping[bytes, list[tuple[str, frozenset[bytes]]]]
    longest: frozenset[bytes]
    beyond_latin: tuple[str, ...]
    sayings: Sayings

    def in_text(self, text: str, words: frozenset[bytes], *, beyond_latin: bool) -> list[str]:
        """The phrases that stand in the text."""
        found = list(filter(text.__contains__, self.beyond_latin)) if beyond_latin else []
        for longest in self.longest & words:
            found += [phrase for phrase, held in self.latin[longest] if held <= words and phrase in text]
        return [*found, *self.sayings.in_text(text, words, beyond_latin=beyond_latin)]


@once
def pressing(case: Case) -> Mapping[str, str]:
    """The kinds of pressure found in subject and body, each with the first words that make it."""
    text, held = phrases(case), words(case)
    other = beyond_latin(case)
    kinds = ((name, kind.in_text(text.lower, held, beyond_latin=other)) for name, kind in _kinds().items())
    found = ((name, _first(standing, text)) for name, standing in kinds if standing)
    return {name: words for name, words in found if words}


def threatens(case: Case) -> bool:
    """Whether a threat is among them."""
    return "threat" in pressing(case)


def stands_in(kind: str, text: str, words: frozenset[bytes]) -> bool:
    """Whether words of that kind of pressure stand in a text; ``words`` are its own, or more."""
    return bool(_kinds()[kind].in_text(text, words, beyond_latin=True))


def at_words(case: Case, words: str) -> tuple[Evidence, ...]:
    """The words in the Subject field, nothing where they stand in the body."""
    field = case.message.first("subject")
    inside = field is not None and words.isascii() and words.lower().encode() in field.raw.lower()
    return (at_text(field, words),) if field and inside else ()


def _first(phrases: list[str], text: Phrases) -> str:
    """The first phrase, at one place the longest; one that begins or ends in Latin letters stands apart."""
    places = {phrase: text.lower.find(phrase) for phrase in phrases}
    while places:
        phrase = min(places, key=lambda each: (places[each], -len(each)))
        start, at = places[phrase], places[phrase] + len(phrase)
        before, behind = text.lower[max(start - 1, 0) : start], text.lower[at : at + 1]
        if _stands_apart(before, text.lower[start]) and _stands_apart(behind, text.lower[at - 1]):
            return text.between(start, at)
        # One that stands further on is not looked for again.
        places = {each: text.lower.find(each, at) if then < at else then for each, then in places.items()}
        places = {each: then for each, then in places.items() if then >= 0}
    return ""


def _stands_apart(neighbour: str, edge: str) -> bool:
    """Whether a phrase ends between these letters; Japanese runs on, also before and behind a number."""
    return edge >= _BEYOND_LATIN or not neighbour.isalnum() or neighbour >= _BEYOND_LATIN


@cache
def _kinds() -> Mapping[str, Kind]:
    data = tomllib.loads(path("pressure.toml").read_text("utf-8"))
    return {name: _kind(languages) for name, languages in data.items()}


def _kind(languages: Mapping[str, list[str]]) -> Kind:
    written = {phrase.lower() for phrases in languages.values() for phrase in phrases}
    phrases = {phrase for phrase in written if GAP not in phrase}
    latin = {phrase for phrase in phrases if phrase[0] < _BEYOND_LATIN}
    by_longest: dict[bytes, list[tuple[str, frozenset[bytes]]]] = {}
    for phrase in latin:
        words = _ASCII_WORD.findall(phrase.encode("ascii", "replace"))
        # Few letters have it: of the first words, as "your", most letters have some.
        by_longest.setdefault(max(words, key=len), []).append((phrase, frozenset(words)))
    others = tuple(phrases - latin)
    return Kind(by_longest, frozenset(by_longest), others, sayings(sorted(written - phrases)))
