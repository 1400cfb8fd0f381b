"""Sendmail queue ids, which carry the time at which they were given out."""

from __future__ import annotations

import re
from datetime import UTC, datetime

_LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwx"
_TIMED = re.compile(
    r"^([0-9A-Za-x])([0-9AB])([1-9A-V])([0-9A-N])([0-9A-Za-x])([0-9A-Za-x])[0-9A-Za-x]{1,2}\d{5,7}$"
)
_HOURED = re.compile(r"^([A-X])[A-Z]{2}\d{4,6}$")
_AN_AGE = 60


def encoded_time(queue_id: str, near: datetime) -> datetime | None:
    """The time in UTC that an id of sendmail 8.10 or later encodes, None for another form of id.

    Year, month, day, hour, minute and second are a letter each; the year is known modulo 60 and taken
    nearest to ``near``.
    """
    found = _TIMED.match(queue_id)
    if not found:
        return None
    year, month, day, hour, minute, second = (_LETTERS.index(each) for each in found.groups())
    year += 1900
    year += _AN_AGE * round((near.year - year) / _AN_AGE)
    try:
        return datetime(year, month + 1, day, hour, minute, second, tzinfo=UTC)
    except ValueError:
        return None


def encoded_hour(queue_id: str) -> int | None:
    """The hour of the server's own clock, 0 to 23, that an id of sendmail before 8.10 begins with."""
    found = _HOURED.match(queue_id)
    return None if found is None else ord(found.group(1)) - ord("A")


def only_sendmail(queue_id: str) -> bool:
    """Whether the id has letters behind f, which the hexadecimal ids of Postfix never have."""
    return any("g" <= each <= "x" for each in queue_id)
