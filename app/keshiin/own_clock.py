"""Moments by the clock of this computer, at which its reader and his mail program look."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[datetime], datetime]
"""How a moment is shown: `here`, or `as_written`."""


def now() -> datetime:
    """The present moment in the zone of this computer."""
    return here(datetime.now(UTC))


def here(moment: datetime) -> datetime:
    """The moment in the zone that this computer is in then, with or without summer time.

    It stays as it is without a zone, and where the system has no such time: at the calendar's ends, before
    1970 on Windows, and where the zone set is a day or more away (TZ takes any number, Python does not).
    """
    try:
        return moment.astimezone() if moment.tzinfo else moment
    except (OSError, OverflowError, ValueError):
        return moment


def as_written(moment: datetime) -> datetime:
    """The moment in the zone in which it stands in the message: for programs, and for somebody elsewhere."""
    return moment


def follow() -> None:
    """Take notice of another zone that the system was given since: a laptop travels.

    Windows tells no running program of one.
    """
    if hasattr(time, "tzset"):
        time.tzset()
