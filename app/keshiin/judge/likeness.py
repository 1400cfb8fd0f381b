"""Whether a domain imitates a known organisation's: by a letter, look-alikes, words or its ending."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from keshiin.domains import is_address, registrable
from keshiin.judge.brands import Brand, brand_of, labels
from keshiin.judge.freemail import is_freemail
from keshiin.judge.lettering import compact, undisguised
from keshiin.judge.rented import landlord

Likeness = Literal["near", "letters", "words", "ending"]

LURES = frozenset(
    {
        "account",
        "alert",
        "auth",
        "billing",
        "card",
        "center",
        "check",
        "client",
        "confirm",
        "customer",
        "help",
        "id",
        "info",
        "jp",
        "log",
        "login",
        "mail",
        "member",
        "my",
        "notice",
        "official",
        "online",
        "order",
        "pay",
        "payment",
        "point",
        "portal",
        "recovery",
        "refund",
        "reset",
        "secure",
        "security",
        "service",
        "services",
        "shop",
        "sign",
        "signin",
        "support",
        "sys",
        "team",
        "track",
        "tracking",
        "update",
        "user",
        "validate",
        "verify",
        "web",
        "www",
    }
)
"""Words that are put around a known name; a fan's or dealer's words ("books", "parts") are not here."""

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
    if brand_of(domain) or is_freemail(domain):
        return None
    label = domain.partition(".")[0]
    shown = _unicode(label)
    known = labels()
    if brand := known.get(label):
        return Found(domain, domain, brand, "ending")
    folded = compact(shown)
    for reading in (folded, *undisguised(folded)):
        if reading != label and (brand := known.get(reading)):
            return Found(domain, domain.replace(label, shown, 1), brand, "letters")
    parts = [part for part in _PARTS.split(label) if part]
    for part in parts:
        rest = [other for other in parts if other != part]
        if part in known and rest and all(other in LURES for other in rest):
            return Found(domain, domain, known[part], "words")
    for name, brand in known.items():
        if _one_apart(label, name):
            return Found(domain, domain, brand, "near")
        if name in label and label.replace(name, "", 1) in LURES:
            return Found(domain, domain, brand, "words")
    return None


def _one_apart(one: str, other: str) -> bool:
    """Whether one letter added, dropped, changed or swapped with its neighbour turns one into the other."""
    if abs(len(one) - len(other)) > 1 or len(other) < 7:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    if len(one) == len(other):
        swapped = one[start : start + 2] == other[start : start + 2][::-1]
        return one[start + 1 :] == other[start + 1 :] or (swapped and one[start + 2 :] == other[start + 2 :])
    short, long = sorted((one, other), key=len)
    return short[start:] == long[start + 1 :]


def _unicode(label: str) -> str:
    if not label.startswith("xn--"):
        return label
    try:
        return label[4:].encode("ascii").decode("punycode")
    except (UnicodeError, ValueError):
        return label
