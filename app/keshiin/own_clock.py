"""The present moment by the clock of this computer."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> datetime:
    """The moment in the zone of this computer; in UTC where the zone set is a day or more away from it.

    The system takes any number in TZ, Python no offset of 24 hours.
    """
    moment = datetime.now(UTC)
    try:
        return moment.astimezone()
    except ValueError:
        return moment
