"""Domains at which anybody can open a mailbox free of charge."""

from __future__ import annotations

import tomllib
from functools import cache

from keshiin.domains import registrable
from keshiin_resources import path


def is_freemail(domain: str) -> bool:
    """Whether an address at this domain says nothing of an organisation."""
    return domain.lower().rstrip(".") in _domains()


def free_service(host: str) -> str:
    """Whose domain of free mailboxes a host belongs to, "" where it belongs to none."""
    # Most hosts end as none of these domains does, which is known sooner than what they belong to.
    if host.isascii() and ".".join(host.lower().rstrip(".").rsplit(".", 2)[-2:]) not in _ends():
        return ""
    domain = registrable(host)
    return domain if is_freemail(domain) else ""


@cache
def _ends() -> frozenset[str]:
    return frozenset(".".join(domain.rsplit(".", 2)[-2:]) for domain in _domains())


@cache
def _domains() -> frozenset[str]:
    return frozenset(tomllib.loads(path("freemail.toml").read_text("utf-8"))["domains"])
