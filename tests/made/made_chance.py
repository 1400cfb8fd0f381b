"""What looks random in a made message and is the same in every run: numbers, identifiers, times."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta, timezone
from email.utils import format_datetime

_SENDMAIL = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwx"
_WORDS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_SMALL = "0123456789abcdefghijklmnopqrstuvwxyz"
_FIRST = datetime(2024, 1, 8, 0, 10, tzinfo=UTC)
_HOURS = 21_000


class Drawn:
    """A kind of identifier for a template: ``{hex:16}`` draws a new one of that length each time."""

    def __init__(self, chance: Chance, alphabet: str) -> None:
        self._chance, self._alphabet = chance, alphabet

    def __format__(self, length: str) -> str:
        return self._chance.text(self._alphabet, int(length or 8))


class Chance:
    """A source of identifiers that depends on a name alone."""

    def __init__(self, name: str) -> None:
        self._name, self._drawn = name, 0

    def number(self, low: int, high: int) -> int:
        """A whole number between the two, both included."""
        self._drawn += 1
        digest = hashlib.sha256(f"{self._name}/{self._drawn}".encode()).digest()
        return low + int.from_bytes(digest[:8]) % (high - low + 1)

    def text(self, alphabet: str, length: int) -> str:
        """That many letters of the alphabet; the first is no zero."""
        letters = "".join(alphabet[self.number(0, len(alphabet) - 1)] for _ in range(length))
        return letters.replace("0", "1", 1) if letters.startswith("0") else letters

    def time(self, year: int = 0) -> datetime:
        """A moment of 2024 to 2026, or of that year."""
        hours, seconds = self.number(0, 8_000 if year else _HOURS), self.number(0, 3599)
        first = _FIRST.replace(year=year) if year else _FIRST
        return first + timedelta(hours=hours, seconds=seconds)

    def kinds(self) -> dict[str, object]:
        """The identifiers that templates may ask for."""
        alphabets = {"hex": "0123456789abcdef", "abc": _WORDS, "low": _SMALL, "num": "0123456789"}
        big = {"HEX": "0123456789ABCDEF"}
        return {key: Drawn(self, letters) for key, letters in (alphabets | big).items()}


def stamps(moment: datetime) -> dict[str, str]:
    """One moment as servers write it: in several zones, and inside queue ids."""
    at = {"utc": 0, "jst": 9, "pdt": -7, "est": -5, "cet": 1, "brt": -3}
    written = {
        key: format_datetime(moment.astimezone(timezone(timedelta(hours=hours)))) for key, hours in at.items()
    }
    parts = (moment.month - 1, moment.day, moment.hour, moment.minute, moment.second)
    sendmail = "".join(_SENDMAIL[part] for part in ((moment.year - 1900) % 60, *parts))
    seconds, exim = int(moment.timestamp()), ""
    for _ in range(6):
        seconds, digit = divmod(seconds, 62)
        exim = _WORDS[digit] + exim
    return written | {
        "epoch": str(int(moment.timestamp())),
        "iso": moment.strftime("%Y-%m-%d %H:%M:%S.123456789 +0000 UTC"),
        "dots": moment.astimezone(timezone(timedelta(hours=-7))).strftime("%Y.%m.%d.%H.%M.%S"),
        "sendmail": sendmail,
        "exim": exim,
        "day": moment.strftime("%Y%m%d"),
    }
