"""The organisations whose names are borrowed in mail: which one a name claims to be, whose a domain is."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from keshiin.domains import normal, registrable
from keshiin.judge.names.lettering import compact, disguises, undisguised
from keshiin_resources import path

LONGEST = 80
"""Letters of a compact name up to which it can be a claim; organisations and their services are shorter."""

SHORTEST_LABEL = 6
"""Letters of a brand's domain from which it is looked for in other domains."""

SHORT = 3
"""Letters of a name up to which it stands by chance within other words."""

_RUN = re.compile(r"[^\W_]+")

Standing = Literal["own", "namesake", "foreign"]


@dataclass(frozen=True, slots=True)
class Brand:
    """One organisation: its spellings, its own domains, and whether its name is also an ordinary word.

    ``latin`` is True where the name is another word in Japanese, and counts in Latin letters alone ("UPS", a
    power supply); ``capitals`` where it is an everyday word, and counts within a text in capitals alone
    ("LINE"); ``alone`` where it stands by chance within a text ("in post-production"), and counts as a whole
    name alone. ``kind`` is its sort ("bank", "parcel", ...); ``english`` and ``japanese`` are what the
    reader is told in those languages.
    """

    names: tuple[str, ...]
    domains: tuple[str, ...]
    common: bool
    latin: bool
    capitals: bool
    alone: bool
    kind: str
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
    """What the file says, for finding; ``beginnings`` are those of all names and services, each whole too."""

    brands: tuple[Brand, ...]
    names: Mapping[str, Brand]
    services: frozenset[str]
    domains: Mapping[str, Brand]
    beginnings: frozenset[str]


@lru_cache(maxsize=1024)
def claim(name: str) -> Claim | None:
    """The brand that a display name claims to be, alone or with words of service; None for none.

    A name that merely contains a brand ("Apple Core") claims nothing.
    """
    whole, uncoded = compact(name), _without_codes(name)
    for tried in dict.fromkeys((whole, whole if uncoded == name else compact(uncoded))):
        if brand := _covered(tried):
            if _let_out(brand, tried) or (brand.latin and not tried.isascii()):
                return None
            if tried.isascii() and _by_chance(brand, name):
                return None
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
        piece = ""
        for word in words[start : start + 4]:
            piece += word
            brand = index.names.get(piece)
            if brand and brand.name not in found and _counts_within(brand, text):
                found.add(brand.name)
                yield brand
            if piece not in index.beginnings:
                break


def is_brand(name: str) -> bool:
    """Whether a name is one of a brand of the list, in any of its spellings."""
    return compact(name) in _index().names


def spelling(name: str, language: str) -> str:
    """How a brand, given by its first spelling, is written in that language; any other name as it is."""
    brand = _index().names.get(compact(name))
    if brand is None:
        return name
    return brand.japanese if language == "ja" else brand.english


@cache
def labels() -> Mapping[str, Brand]:
    """The first labels of the brands' own domains ("amazon"), those long enough, with their brands."""
    pairs = ((domain.partition(".")[0], brand) for domain, brand in _index().domains.items())
    return {label: brand for label, brand in pairs if len(label) >= SHORTEST_LABEL and not brand.common}


@cache
def first_labels() -> frozenset[str]:
    """The first labels of all domains of brands, however short: a host without one of them is of no brand."""
    return frozenset(domain.partition(".")[0] for domain in _index().domains)


def _counts_within(brand: Brand, text: str) -> bool:
    """Whether a name counts within a text: "Life Line Screening" is no LINE, "in post" no InPost."""
    if brand.common or brand.alone:
        return False
    return not brand.capitals or any(name in text for name in brand.names)


def _let_out(brand: Brand, text: str) -> bool:
    """Whether a name is that of a ministry's secretariat: firms run them, under domains of their own."""
    ministries = (compact(name) for name in brand.names if name.endswith(("省", "庁", "府")))
    return text.endswith("事務局") and text.startswith(tuple(ministries))


def _by_chance(brand: Brand, name: str) -> bool:
    """Whether the brand stands only across the end of a word or, if it is short, only at one.

    "Accounts Team" is no Steam, and "Billing" no ING; "MyDHL" is DHL.
    """
    words = _words(name)
    text, starts = "".join(words), {0}
    for word in words:
        starts.add(max(starts) + len(word))
    across = False
    for spelling in map(compact, brand.names):
        at = text.find(spelling)
        while at >= 0:
            within = starts.isdisjoint(range(at + 1, at + len(spelling)))
            if at in starts or (within and (len(spelling) > SHORT or text[:at].endswith("my"))):
                return False
            across, at = True, text.find(spelling, at + 1)
    return across


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
    reached: dict[int, set[tuple[str, bool]]] = {0: {("", False)}}
    for place in range(len(text)):
        for end in range(place + 1, len(text) + 1) if place in reached else ():
            piece = text[place:end]
            brand = index.names.get(piece)
            service = piece in index.services or piece.isdecimal()
            for known, served in reached[place] if brand or service else ():
                after = reached.setdefault(end, set())
                if service:
                    after.add((known, served or not piece.isdecimal()))
                if brand and (not known or index.names[known] is brand):
                    after.add((piece, served))
            if piece not in index.beginnings:
                break
    ended = reached.get(len(text), set())
    counted = (name for name, served in ended if name and (served or not index.names[name].common))
    longest = max(counted, key=lambda name: (len(name), name), default="")
    return index.names.get(longest)


def _without_codes(name: str) -> str:
    return " ".join(word for word in name.split() if word.isalpha() or not any(map(str.isdecimal, word)))


def _words(text: str) -> list[str]:
    runs = _RUN.findall(text[: LONGEST * 4])
    words = (run.lower() if run.isascii() else compact(run) for run in runs)
    return [word for word in words if word][:LONGEST]


@cache
def _index() -> _Index:
    data = tomllib.loads(path("brands.toml").read_text("utf-8"))
    brands = tuple(
        Brand(
            tuple(each["names"]),
            tuple(each["domains"]),
            each.get("common", False),
            each.get("latin", False),
            each.get("capitals", False),
            each.get("alone", False),
            each["kind"],
            each.get("english", each["names"][0]),
            each.get("japanese", each["names"][0]),
        )
        for each in data["brand"]
    )
    names = {compact(name): brand for brand in brands for name in brand.names}
    services = frozenset(compact(word) for words in data["services"].values() for word in words)
    domains = {domain: brand for brand in brands for domain in brand.domains}
    beginnings = (word[:end] for word in (*names, *services) for end in range(1, len(word) + 1))
    return _Index(brands, names, services, domains, frozenset(beginnings))
