"""Facts of a case that several rules ask for, each found out once."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from keshiin.judge.model import Case

Fact = TypeVar("Fact")


def once(find: Callable[[Case], Fact]) -> Callable[[Case], Fact]:
    """The same function, which keeps what it found with the case; what raises is not kept."""

    @wraps(find)
    def known(case: Case) -> Fact:
        kept = case.known
        if find not in kept:
            kept[find] = find(case)
        fact: Fact = kept[find]
        return fact

    return known
