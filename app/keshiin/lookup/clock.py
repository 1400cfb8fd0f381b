"""The time as answers tell it."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> str:
    """The present time, RFC 3339 in UTC, whole seconds."""
    return datetime.now(UTC).isoformat(timespec="seconds")
