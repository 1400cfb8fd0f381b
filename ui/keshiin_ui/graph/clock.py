"""Clocks and delays in the reader's words: a route's clocks in one time zone, delays with their sign."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone, tzinfo

from keshiin.route.model import Route
from keshiin_ui.words import Translator

MINUTE, HOUR, DAY = 60, 3_600, 86_400


def zone_of(route: Route) -> tzinfo:
    """The zone in which a route's clocks are shown: that of the newest hop with a time."""
    offset = next((hop.time.utcoffset() for hop in route.hops if hop.time), None)
    return timezone(offset) if offset is not None else UTC


def zone_name(zone: tzinfo) -> str:
    """The zone as ``UTC+9`` or ``UTC+5:30``."""
    offset = zone.utcoffset(None) or timedelta()
    sign = "−" if offset < timedelta() else "+"
    hours, minutes = divmod(int(abs(offset).total_seconds()) // MINUTE, 60)
    return f"UTC{sign}{hours}:{minutes:02}" if minutes else f"UTC{sign}{hours}" if hours else "UTC"


def local(moment: datetime, zone: tzinfo) -> datetime:
    """The moment in that zone, or as it is at the calendar's ends, where that zone has no such time."""
    try:
        return moment.astimezone(zone)
    except OverflowError:
        return moment


def day_text(moment: datetime, tr: Translator) -> str:
    """The day of a moment, short, without its year."""
    months = (
        tr("Jan"), tr("Feb"), tr("Mar"), tr("Apr"), tr("May"), tr("Jun"),
        tr("Jul"), tr("Aug"), tr("Sep"), tr("Oct"), tr("Nov"), tr("Dec"),
    )  # fmt: skip
    return tr("{day} {month}", day=moment.day, month=months[moment.month - 1])


def full_text(moment: datetime, tr: Translator) -> str:
    """The day with its year, the clock and the zone, as the server wrote them."""
    zone = zone_name(timezone(moment.utcoffset() or timedelta()))
    day = tr("{date} {year}", date=day_text(moment, tr), year=moment.year)
    return f"{day} {moment:%H:%M:%S} ({zone})"


def delay_text(seconds: int, tr: Translator) -> str:
    """A signed delay in its two largest units; zero has no sign."""
    sign = "−" if seconds < 0 else "+" if seconds else ""
    return sign + duration_text(abs(seconds), tr)


def duration_text(seconds: int, tr: Translator) -> str:
    """A time span in its two largest units."""
    days, rest = divmod(seconds, DAY)
    hours, rest = divmod(rest, HOUR)
    minutes, rest = divmod(rest, MINUTE)
    parts = [
        (days, tr("{n} d", n=days)),
        (hours, tr("{n} h", n=hours)),
        (minutes, tr("{n} min", n=minutes)),
        (rest, tr("{n} s", n=rest)),
    ]
    first = next((at for at, (count, _) in enumerate(parts) if count), 3)
    shown = [text for count, text in parts[first : first + 2] if count]
    if len(shown) == 2:
        return tr("{first} {second}", first=shown[0], second=shown[1])
    return shown[0] if shown else tr("{n} s", n=0)


def delay_between(route: Route, older: tuple[int, ...], newer: tuple[int, ...]) -> int | None:
    """Seconds from the clock of one stop's oldest hop to that of the next stop; None where one is unknown."""
    delays = [route.hops[hop - 1].delay_s for hop in (*older[1:], newer[0])]
    known = [delay for delay in delays if delay is not None]
    return sum(known) if len(known) == len(delays) else None
