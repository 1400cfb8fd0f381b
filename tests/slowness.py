"""How slow this computer is just now, for limits in milliseconds that were set in a faster hour."""

from __future__ import annotations

from time import process_time

USUAL_SECONDS = 0.0045
"""What the loop takes in the hours of the limits: worked out, from 6.1 ms in an hour slower by a third."""
_TURNS, _TRIES, _MOST = 100_000, 5, 4.0


def slowness() -> float:
    """The best of some tries of a bare loop, in times of the usual; 1 at least, 4 at most."""
    return min(max(1.0, min(_loop() for _ in range(_TRIES)) / USUAL_SECONDS), _MOST)


def _loop() -> float:
    began, total = process_time(), 0
    for number in range(_TURNS):
        total += number
    return process_time() - began
