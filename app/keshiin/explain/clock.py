"""Clocks and spans of time: those of one way in one zone, and each span in the same two units everywhere."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timezone, tzinfo

from keshiin.route.model import Route
from keshiin.texts import N_

UNITS = (86_400, 3_600, 60, 1)
BRIEF = N_("{n} d"), N_("{n} h"), N_("{n} min"), N_("{n} s")
PAIR = N_("{first} {second}")


def zone_of(route: Route) -> tzinfo:
    """The zone in which a route's clocks are shown: that of the newest hop with a time."""
    offset = next((hop.time.utcoffset() for hop in route.hops if hop.time), None)
    return timezone(offset) if offset is not None else UTC


def local(moment: datetime, zone: tzinfo) -> datetime:
    """The moment in that zone, or as it is at the calendar's ends, where that zone has no such time."""
    try:
        return moment.astimezone(zone)
    except OverflowError:
        return moment


def largest(seconds: int) -> tuple[tuple[int, int], ...]:
    """A time span in its largest unit and the next smaller one: numbers of `UNITS`, each with its count.

    From two days on whole days are enough.
    """
    if seconds >= 2 * UNITS[0]:
        return ((0, round(seconds / UNITS[0])),)
    counts, rest = [], seconds
    for unit in UNITS:
        count, rest = divmod(rest, unit)
        counts.append(count)
    first = next((at for at, count in enumerate(counts) if count), len(UNITS) - 1)
    kept = tuple((at, counts[at]) for at in range(first, min(first + 2, len(UNITS))))
    return kept[:1] + tuple(each for each in kept[1:] if each[1])


def brief(seconds: int, say: Callable[[str], str]) -> str:
    """A time span as it stands in a drawing or a table."""
    first, *second = (say(BRIEF[at]).format(n=f"{count:,}") for at, count in largest(seconds))
    return say(PAIR).format(first=first, second=second[0]) if second else first


def delay(seconds: int, say: Callable[[str], str]) -> str:
    """A span that can run backwards, with its sign; zero has none."""
    sign = "−" if seconds < 0 else "+" if seconds else ""
    return sign + brief(abs(seconds), say)
