"""Whether a domain imitates a known organisation's: by a letter, look-alikes, words or its ending."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from keshiin.domains import is_address, registrable
from keshiin.judge.names.brands import LURES, SHORTEST_LABEL, Brand, brand_of, labels
from keshiin.judge.names.freemail import is_freemail
from keshiin.judge.names.lettering import compact, undisguised
from keshiin.judge.names.nearness import Neighbours, near, neighbours
from keshiin.judge.names.rented import landlord

Likeness = Literal["near", "letters", "words", "ending"]

_ORDINARY = (
    "alliant allegra allegri backspace barclay citizenbank citybank desjardin discard finance hetzler "
    "correo correia correias huntingdon kasperski laporte revolt samsun telegraf telstar worldpress"
)
ORDINARY = frozenset(_ORDINARY.split())
"""Words, families and firms a letter away from a brand's label, which imitate nobody."""

_PARTS = re.compile(r"[-_.0-9]+")


@dataclass(frozen=True, slots=True)
class Found:
    """An imitation: the domain, how it looks, whose it resembles, and by what."""

    domain: str
    shown: str
    brand: Brand
    kind: Likeness


@lru_cache(maxsize=4096)
def likeness(host: str) -> Found | None:
    """What the host's registrable domain imitates, None for nothing known."""
    domain = registrable(host)
    if not domain or "." not in domain or is_address(domain) or landlord(host):
        return None
    if brand_of(host) or is_freemail(domain):
        return None
    label = domain.partition(".")[0]
    shown = _unicode(label)
    known = labels()
    if brand := known.get(label):
        return Found(domain, domain, brand, "ending")
    folded = compact(shown)
    for reading in (folded, *undisguised(folded), *_other_strokes(folded)):
        if reading != label and (brand := known.get(reading)):
            return Found(domain, domain.replace(label, shown, 1), brand, "letters")
    parts = [part for part in _PARTS.split(label) if part]
    for part in filter(known.get, parts):
        rest = [other for other in parts if other != part]
        if rest and all(other in LURES for other in rest):
            return Found(domain, domain, known[part], "words")
    if nearly := _nearly(label):
        return Found(domain, domain, *nearly)
    return None


def _nearly(label: str) -> tuple[Brand, Likeness] | None:
    """The first brand whose name is a letter apart from the label, or stands in it with a lure around."""
    apart = set() if label in ORDINARY else near(label, _near_labels())
    around = {name for name in _inside(label) if label.replace(name, "", 1) in LURES}
    if not apart and not around:
        return None
    known = labels()
    first = min(apart | around, key=list(known).index)
    return known[first], "near" if first in apart else "words"


def _other_strokes(label: str) -> Iterator[str]:
    """The readings in which one i is an l, or the other way round: a capital I looks like an l."""
    for at, letter in enumerate(label):
        if letter in "il":
            yield label[:at] + ("l" if letter == "i" else "i") + label[at + 1 :]


def _inside(label: str) -> Iterator[str]:
    """The known names that stand somewhere in the label."""
    beginnings = _beginnings()
    for at in range(len(label) - SHORTEST_LABEL + 1):
        for name in beginnings.get(label[at : at + SHORTEST_LABEL], ()):
            if label.startswith(name, at):
                yield name


@cache
def _beginnings() -> Mapping[str, list[str]]:
    """The known names by as many first letters as all of them have."""
    found: dict[str, list[str]] = {}
    for name in labels():
        found.setdefault(name[:SHORTEST_LABEL], []).append(name)
    return found


@cache
def _near_labels() -> Neighbours:
    return neighbours(labels())


def _unicode(label: str) -> str:
    if not label.startswith("xn--"):
        return label
    try:
        return label[4:].encode("ascii").decode("punycode")
    except (UnicodeError, ValueError):
        return label
