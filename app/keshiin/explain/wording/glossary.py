"""The glossary: each word of the trade in one sentence, like what it is in the post, and an example."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from keshiin.explain.model import Language
from keshiin_resources import path


@dataclass(frozen=True, slots=True)
class Entry:
    """One term in one language: its name, what it is, what it is like in the postal world, an example."""

    term: str
    name: str
    meaning: str
    like: str
    example: str


def lookup(term: str, language: Language) -> Entry | None:
    """The entry of a term by its id, None where the glossary has no such term."""
    return entries(language).get(term)


@cache
def entries(language: Language) -> Mapping[str, Entry]:
    """Every entry in one language by its id, in the order of the file."""
    return {
        term: Entry(term, words["names"][0], words["meaning"], words["like"], words["example"])
        for term, about in _file().items()
        for words in (about[language],)
    }


def terms_in(text: str, language: Language) -> Iterator[tuple[int, int, str]]:
    """Where a term's name stands in the text and which term it is, in order, without overlap."""
    pattern, terms = _names(language)
    for found in pattern.finditer(text):
        yield found.start(), found.end(), terms[found.group().lower()]


@cache
def _names(language: Language) -> tuple[re.Pattern[str], Mapping[str, str]]:
    terms = {name.lower(): term for term, about in _file().items() for name in about[language]["names"]}
    written = (name for about in _file().values() for name in about[language]["names"])
    names = "|".join(_spelt(name) for name in sorted(written, key=len, reverse=True))
    # Japanese has no blanks between words, so a word's edge is asked for beside Latin letters alone.
    edges = rf"(?<![A-Za-z0-9])(?:{names})(?![A-Za-z0-9])"
    return re.compile(edges), terms


def _spelt(name: str) -> str:
    """A name as texts spell it: "Server" begins a sentence, but what was received is no Received line."""
    return f"(?i:{re.escape(name)})" if name[0].islower() else re.escape(name)


@cache
def _file() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    return tomllib.loads(path("glossary.toml").read_text("utf-8"))
