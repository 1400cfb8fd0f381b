"""How far a server's clock seems to be off, by the clocks of its two neighbours on the way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from itertools import groupby, pairwise

from keshiin.route.border.local_run import server_name
from keshiin.route.model import Hop

_LEAST_S = 60


@dataclass(frozen=True, slots=True)
class ClockError:
    """A server whose clock seems wrong: its name, its hops, by how many seconds it is fast (slow: negative).

    ``offset_s`` is the least error that explains the times; both neighbours are taken to be right.
    """

    server: str
    hops: tuple[int, ...]
    offset_s: int


@dataclass(frozen=True, slots=True)
class _Stay:
    """The hops of a message on one machine, with its first and its last time there."""

    server: str
    hops: tuple[int, ...]
    first: datetime
    last: datetime


def find_clock_errors(hops: tuple[Hop, ...]) -> tuple[ClockError, ...]:
    """The servers that are the odd one out between two neighbours whose clocks agree, newest first.

    Mail cannot be handed on before it came. Where a server says so and the two servers around it do not, its
    clock is the simplest reason. With one neighbour alone, or two that leave room for a long wait between
    them, nothing can be told.
    """
    times = [hop.time for hop in hops if hop.readable and hop.time is not None]
    if all(newer >= older for newer, older in pairwise(times)):
        return ()
    stays = _stays(hops)
    found = (_error(*three) for three in zip(stays, stays[1:], stays[2:], strict=False))
    return tuple(error for error in found if error is not None)


def _error(after: _Stay, own: _Stay, before: _Stay) -> ClockError | None:
    between = _seconds(before.last, after.first)
    early = _seconds(before.last, own.first)
    late = _seconds(own.last, after.first)
    offset = -late if late < 0 else min(early, 0)
    if abs(offset) <= _LEAST_S or not 0 <= between <= max(_LEAST_S, abs(offset) / 2):
        return None
    return ClockError(own.server, own.hops, offset)


def _seconds(start: datetime, end: datetime) -> int:
    return round((end - start).total_seconds())


def _stays(hops: tuple[Hop, ...]) -> list[_Stay]:
    """The hops with a time, gathered by machine; lines that name no server belong to the one below."""
    named: list[tuple[str, Hop]] = []
    server = ""
    for hop in reversed(hops):
        server = server_name(hop) or server
        if hop.readable and hop.time is not None and server:
            named.append((server, hop))
    stays: list[_Stay] = []
    for name, group in groupby(reversed(named), key=lambda pair: pair[0]):
        members = [hop for _, hop in group]
        times = [hop.time for hop in members if hop.time is not None]
        stays.append(_Stay(name, tuple(hop.index for hop in members), min(times), max(times)))
    return stays
