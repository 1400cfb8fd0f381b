"""The organisations whose names are borrowed in mail: which one a name claims to be, whose a domain is."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

from keshiin.domains import normal, registrable
from keshiin.judge.lettering import compact, disguises, undisguised

LONGEST = 80
"""Letters of a compact name up to which it can be a claim; organisations and their services are shorter."""

Standing = Literal["own", "namesake", "foreign"]


@dataclass(frozen=True, slots=True)
class Brand:
    """One organisation: its spellings, its own domains, and whether its name is also an ordinary word.

    ``english`` and ``japanese`` are what the reader is told in those languages.
    """

    names: tuple[str, ...]
    domains: tuple[str, ...]
    common: bool
    english: str
    japanese: str

    @property
    def name(self) -> str:
        """The spelling by which it is called first."""
        return self.names[0]


@dataclass(frozen=True, slots=True)
class Claim:
    """A name that is a brand's; ``disguised`` when it only looks so (foreign letters, digits)."""

    brand: Brand
    disguised: bool = False


@dataclass(frozen=True, slots=True)
class _Index:
    brands: tuple[Brand, ...]
    names: Mapping[str, Brand]
    services: frozenset[str]
    domains: Mapping[str, Brand]
    longest_word: int


@lru_cache(maxsize=1024)
def claim(name: str) -> Claim | None:
    """The brand that a display name claims to be, alone or with words of service; None for none.

    A name that merely contains a brand ("Apple Core") claims nothing.
    """
    whole = compact(name)
    for tried in dict.fromkeys((whole, compact(_without_codes(name)))):
        if brand := _covered(tried):
            return Claim(brand, any(spelling.isascii() for spelling in brand.names) and disguises(name))
    brand = next(filter(None, map(_covered, undisguised(whole))), None)
    return Claim(brand, True) if brand else None


def standing(brand: Brand, host: str) -> Standing:
    """Whose the host is: the brand's own, one under the brand's name elsewhere, or a stranger's."""
    if brand_of(host) is brand or _under(host, brand.domains):
        return "own"
    label = registrable(host).partition(".")[0]
    return "namesake" if any(label == compact(name) for name in brand.names) else "foreign"


def brand_of(host: str) -> Brand | None:
    """The brand that owns the host's domain, None when it is nobody's that is listed."""
    return _index().domains.get(registrable(host))


def mentioned(text: str) -> Iterator[Brand]:
    """The brands named in the text by whole words; a name that is an ordinary word never counts."""
    words = _words(text)
    index = _index()
    found = set()
    for start in range(len(words)):
        for end in range(start + 1, min(start + 4, len(words)) + 1):
            brand = index.names.get("".join(words[start:end]))
            if brand and not brand.common and brand.name not in found:
                found.add(brand.name)
                yield brand


def spelling(name: str, language: str) -> str:
    """How a brand, given by its first spelling, is written in that language; any other name as it is."""
    brand = _index().names.get(compact(name))
    if brand is None:
        return name
    return brand.japanese if language == "ja" else brand.english


def labels() -> Mapping[str, Brand]:
    """The first labels of the brands' own domains ("amazon"), six letters or more, with their brands."""
    return _labels()


def _under(host: str, domains: tuple[str, ...]) -> bool:
    name = normal(host)
    return any(name == domain or name.endswith("." + domain) for domain in domains)


def _covered(text: str) -> Brand | None:
    """The brand whose name, with words of service alone, makes up the whole text.

    Walks the text once; at each place it knows which brand and whether a service word led there.
    """
    if not text or len(text) > LONGEST:
        return None
    index = _index()
    reached: list[set[tuple[str, bool]]] = [set() for _ in range(len(text) + 1)]
    reached[0].add(("", False))
    for place in range(len(text)):
        for length in range(1, min(index.longest_word, len(text) - place) + 1 if reached[place] else 0):
            piece = text[place : place + length]
            brand = index.names.get(piece)
            service = piece in index.services or piece.isdecimal()
            for known, served in reached[place]:
                if service:
                    reached[place + length].add((known, served or not piece.isdecimal()))
                if brand and (not known or index.names[known] is brand):
                    reached[place + length].add((piece, served))
    counted = (name for name, served in reached[-1] if name and (served or not index.names[name].common))
    longest = max(counted, key=lambda name: (len(name), name), default="")
    return index.names.get(longest)


def _without_codes(name: str) -> str:
    return " ".join(word for word in name.split() if not any(map(str.isdecimal, word)))


def _words(text: str) -> list[str]:
    spaced = "".join(character if character.isalnum() else " " for character in text[: LONGEST * 4])
    return [word for word in (compact(each) for each in spaced.split()) if word][:LONGEST]


@cache
def _labels() -> Mapping[str, Brand]:
    pairs = ((domain.partition(".")[0], brand) for domain, brand in _index().domains.items())
    return {label: brand for label, brand in pairs if len(label) >= 6 and not brand.common}


@cache
def _index() -> _Index:
    data = tomllib.loads((files("keshiin_resources") / "brands.toml").read_text("utf-8"))
    brands = tuple(
        Brand(
            tuple(each["names"]),
            tuple(each["domains"]),
            each.get("common", False),
            each.get("english", each["names"][0]),
            each.get("japanese", each["names"][0]),
        )
        for each in data["brand"]
    )
    names = {compact(name): brand for brand in brands for name in brand.names}
    services = frozenset(compact(word) for words in data["services"].values() for word in words)
    domains = {domain: brand for brand in brands for domain in brand.domains}
    return _Index(brands, names, services, domains, max(map(len, (*names, *services))))
