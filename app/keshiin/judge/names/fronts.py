"""A brand's own host in front of another's domain: ``amazon.co.jp.example.net``."""

from __future__ import annotations

from functools import lru_cache

from keshiin.domains import registrable
from keshiin.judge.names.brands import Brand, brand_of, first_labels


@lru_cache(maxsize=4096)
def brand_in_front(host: str) -> tuple[Brand, str] | None:
    """The brand whose domain stands whole in front of the host's real one, and all that stands there."""
    domain = registrable(host)
    if "." not in domain or brand_of(domain):
        return None
    front = host.lower().removesuffix(domain).rstrip(".")
    words = front.split(".")
    if len(words) < 2 or first_labels().isdisjoint(words):
        return None
    for at in range(len(words) - 1):
        imitated = ".".join(words[at:])
        brand = brand_of(imitated) if registrable(imitated) == imitated else None
        brand = brand or _brand_at(words, at)
        if brand:
            return brand, front
    return None


def _brand_at(words: list[str], at: int) -> Brand | None:
    """The brand whose own domain stands whole among the words ("amazon", "co", "jp")."""
    return next(filter(None, (brand_of(".".join(words[at : at + size])) for size in (2, 3))), None)
