"""Domains at which anybody can open a mailbox free of charge."""

from __future__ import annotations

import tomllib
from functools import cache

from keshiin_resources import path


def is_freemail(domain: str) -> bool:
    """Whether an address at this domain says nothing of an organisation."""
    return domain.lower().rstrip(".") in _domains()


@cache
def _domains() -> frozenset[str]:
    return frozenset(tomllib.loads(path("freemail.toml").read_text("utf-8"))["domains"])
