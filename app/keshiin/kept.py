"""Answers that are remembered for short arguments alone: a message can hold endless long ones."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any, ParamSpec, TypeVar, cast

P = ParamSpec("P")
R = TypeVar("R")


def kept_for_short(
    longest: int, most: int, at: int = 0, size: Callable[[Any], int] = len
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Remembers the ``most`` newest answers where the argument ``at`` that place has up to ``longest``.

    Every other answer is worked out each time. The arguments come by place.
    """

    def decorate(work: Callable[P, R]) -> Callable[P, R]:
        kept = cast(Callable[P, R], lru_cache(maxsize=most)(work))

        @wraps(work)
        def asked(*args: P.args, **named: P.kwargs) -> R:
            return (kept if size(args[at]) <= longest else work)(*args, **named)

        return asked

    return decorate
