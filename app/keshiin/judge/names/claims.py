"""Which of the organisations a name claims to be, and which a text names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from keshiin.judge.names.brands import SHORTEST_LABEL, Brand, index
from keshiin.judge.names.lettering import compact, disguises, redrawn, undisguised

LONGEST = 80
"""Letters of a compact name up to which it can be a claim; organisations and their services are shorter."""

SHORT = 3
"""Letters of a name up to which it stands by chance within other words."""

_RUN = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Claim:
    """A name that is a brand's; ``disguised`` when it only looks so (foreign letters, digits, signs)."""

    brand: Brand
    disguised: bool = False


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
    brand = next(filter(None, map(_covered, (*undisguised(whole), *redrawn(name)))), None) or _doubled(whole)
    return Claim(brand, True) if brand else None


def mentioned(text: str) -> Iterator[Brand]:
    """The brands named in the text by whole words; a name that is an ordinary word never counts."""
    words = _words(text)
    listed = index()
    found = set()
    for start in range(len(words)):
        piece = ""
        for word in words[start : start + 4]:
            piece += word
            brand = listed.names.get(piece)
            if brand and brand.name not in found and _counts_within(brand, text):
                found.add(brand.name)
                yield brand
            if piece not in listed.beginnings:
                break


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


def _covered(text: str) -> Brand | None:
    """The brand whose name, with words of service alone, makes up the whole text.

    Walks the text once; at each place it knows which brand and whether a service word led there.
    """
    if not text or len(text) > LONGEST:
        return None
    listed = index()
    reached: dict[int, set[tuple[str, bool]]] = {0: {("", False)}}
    for place in range(len(text)):
        for end in range(place + 1, len(text) + 1) if place in reached else ():
            piece = text[place:end]
            brand = listed.names.get(piece)
            service = piece in listed.services or piece.isdecimal()
            for known, served in reached[place] if brand or service else ():
                after = reached.setdefault(end, set())
                if service:
                    after.add((known, served or not (piece.isdecimal() or piece in listed.weak)))
                if brand and (not known or listed.names[known] is brand):
                    after.add((piece, served))
            if piece not in listed.beginnings:
                break
    ended = reached.get(len(text), set())
    counted = (name for name, served in ended if name and (served or not listed.names[name].common))
    longest = max(counted, key=lambda name: (len(name), name), default="")
    return listed.names.get(longest)


def _doubled(text: str) -> Brand | None:
    """The brand of whose name one letter stands there twice ("Amazzon"); short names are near others."""
    if not text.isascii() or len(text) > LONGEST:
        return None
    pairs = (at for at in range(1, len(text)) if text[at] == text[at - 1])
    brands = filter(None, (_covered(text[:at] + text[at + 1 :]) for at in pairs))
    long = (brand for brand in brands if not brand.common and len(compact(brand.name)) >= SHORTEST_LABEL)
    return next(long, None)


def _without_codes(name: str) -> str:
    return " ".join(word for word in name.split() if word.isalpha() or not any(map(str.isdecimal, word)))


def _words(text: str) -> list[str]:
    runs = _RUN.findall(text[: LONGEST * 4])
    words = (run.lower() if run.isascii() else compact(run) for run in runs)
    return [word for word in words if word][:LONGEST]
