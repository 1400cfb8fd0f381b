"""A time as the reader's own clock tells it."""

from __future__ import annotations

from datetime import datetime


def local_moment(at: str) -> tuple[str, str]:
    """The date and the time of the reader's own clock; what is no RFC 3339 time stays as it is."""
    try:
        local = datetime.fromisoformat(at).astimezone()
    except (ValueError, OverflowError):
        return at[:10], at[11:16]
    return local.strftime("%Y-%m-%d"), local.strftime("%H:%M")
