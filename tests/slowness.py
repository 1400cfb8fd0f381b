"""How slow this computer is just now, for limits of time that were set in a faster hour."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import _lru_cache_wrapper
from statistics import median
from time import process_time
from typing import TypeVar

Made = TypeVar("Made")

USUAL_SECONDS = 0.005
"""What the piece of work takes in a quiet hour: 4.5 to 5.2 ms were measured."""
_WORDS, _TRIES, _MOST = 20_000, 5, 4.0
_ROUNDS = 3


def slowness() -> float:
    """The middle one of some tries of a piece of work, in times of the usual; 1 at least, 4 at most."""
    return min(max(1.0, median(_work() for _ in range(_TRIES)) / USUAL_SECONDS), _MOST)


def within(limit: float, work: Callable[[], Made], clock: Callable[[], float] = process_time) -> Made:
    """What the work gives; fails where each of three tries takes more than so many seconds of a usual hour.

    They are the processor's. Where the point is that nobody is waited for, the clock is the one on the wall.
    """
    taken: list[float] = []
    while len(taken) < _ROUNDS:
        began = clock()
        made = work()
        taken.append(clock() - began)
        if taken[-1] < limit or taken[-1] < limit * slowness():
            return made
        _forget()
    raise AssertionError(f"took {min(taken):.3f} s at best, where {limit} s are allowed in a usual hour")


def _forget() -> None:
    """Empty the program's memories of answers, from which the next try would be answered at once."""
    for each in gc.get_objects():
        ours = isinstance(each, _lru_cache_wrapper) and each.__module__.startswith("keshiin")
        # What takes no argument is a table of the program's own, loaded once.
        if ours and each.__wrapped__.__code__.co_argcount:
            each.cache_clear()


def _work() -> float:
    """The seconds of making and joining words, which busy neighbours slow down as they do the program.

    They crowd it out of the memory near the processor, too, from which a bare loop suffers less.
    """
    began = process_time()
    words = {str(number): number for number in range(_WORDS)}
    "".join(words).split("7")
    return process_time() - began
