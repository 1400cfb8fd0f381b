"""Days, clocks and spans of time in words: one way everywhere, each span in the same two units."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

from keshiin.own_clock import Clock, as_written, here
from keshiin.texts import N_

UNITS = (86_400, 3_600, 60, 1)
"""Seconds of a day, an hour, a minute and a second, in the order of `BRIEF`."""
BRIEF = N_("{n} d"), N_("{n} h"), N_("{n} min"), N_("{n} s")
PAIR = N_("{first} {second}")
MINUTE = 60
ISO_DAY = len("2026-08-22")
MONTHS = (
    N_("Jan"), N_("Feb"), N_("Mar"), N_("Apr"), N_("May"), N_("Jun"),
    N_("Jul"), N_("Aug"), N_("Sep"), N_("Oct"), N_("Nov"), N_("Dec"),
)  # fmt: skip
DAY, DATE = N_("{day} {month}"), N_("{date} {year}")


def zone_name(moment: datetime) -> str:
    """The moment's own zone as ``UTC+9`` or ``UTC+5:30``."""
    offset = moment.utcoffset() or timedelta()
    sign = "−" if offset < timedelta() else "+"
    hours, minutes = divmod(int(abs(offset).total_seconds()) // MINUTE, 60)
    return f"UTC{sign}{hours}:{minutes:02}" if minutes else f"UTC{sign}{hours}" if hours else "UTC"


def day_text(moment: date, say: Callable[[str], str]) -> str:
    """The day of a moment, short, without its year."""
    return say(DAY).format(day=moment.day, month=say(MONTHS[moment.month - 1]))


def dated(moment: date, say: Callable[[str], str]) -> str:
    """The day with its year."""
    return say(DATE).format(date=day_text(moment, say), year=moment.year)


def iso_told(written: str, say: Callable[[str], str], clock: Clock = as_written) -> str:
    """A day or a moment that is written as ISO 8601 has it, in words; anything else as it is written."""
    try:
        if len(written) == ISO_DAY:
            return dated(date.fromisoformat(written), say)
        return full_text(clock(datetime.fromisoformat(written)), say)
    except ValueError:
        return written


def iso_here(written: str, say: Callable[[str], str]) -> str:
    """The same by the reader's clock."""
    return iso_told(written, say, here)


def day_told(written: str, say: Callable[[str], str], clock: Clock = as_written) -> str:
    """The day alone of what is written so."""
    try:
        return dated(clock(datetime.fromisoformat(written)), say)
    except ValueError:
        return written


def day_here(written: str, say: Callable[[str], str]) -> str:
    """The same by the reader's clock."""
    return day_told(written, say, here)


def full_text(moment: datetime, say: Callable[[str], str]) -> str:
    """The day with its year, the clock and the zone, in the zone that the moment has."""
    return f"{dated(moment, say)} {moment:%H:%M:%S} ({zone_name(moment)})"


def here_text(moment: datetime, say: Callable[[str], str]) -> str:
    """The same by the clock of the reader's computer, as his mail program shows it."""
    return full_text(here(moment), say)


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
