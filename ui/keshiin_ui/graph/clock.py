"""Days and clocks in the reader's words, and the delay between two stops of the drawing."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone, tzinfo

from keshiin.route.model import Route
from keshiin_ui.words import Translator

MINUTE = 60


def zone_name(zone: tzinfo) -> str:
    """The zone as ``UTC+9`` or ``UTC+5:30``."""
    offset = zone.utcoffset(None) or timedelta()
    sign = "−" if offset < timedelta() else "+"
    hours, minutes = divmod(int(abs(offset).total_seconds()) // MINUTE, 60)
    return f"UTC{sign}{hours}:{minutes:02}" if minutes else f"UTC{sign}{hours}" if hours else "UTC"


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


def delay_between(route: Route, older: int, newer: int) -> int | None:
    """Seconds from the clock of one hop to that of a newer one; None where one between is unknown."""
    delays = [route.hops[hop - 1].delay_s for hop in range(newer, older)]
    known = [delay for delay in delays if delay is not None]
    return sum(known) if len(known) == len(delays) else None
