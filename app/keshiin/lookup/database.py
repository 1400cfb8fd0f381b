"""A MaxMind DB file on the disk, opened at its first use and read by maxminddb."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from maxminddb.reader import Reader

    from keshiin.lookup.records import Record

DatabaseKind = Literal["city", "country", "network", "other"]

# Parts of the names that MaxMind, DB-IP and this program give to their files, the most telling first.
_KINDS: tuple[tuple[str, DatabaseKind], ...] = (("ASN", "network"), ("City", "city"), ("Country", "country"))

_MAKERS = {"Keshiin": "IPFire", "GeoLite2": "GeoLite2", "GeoIP2": "GeoIP2", "DBIP": "DB-IP"}


class Database:
    """A file that answers by address; opening and asking never raise, ``problem`` tells what went wrong."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.problem = ""

    @cached_property
    def _reader(self) -> Reader | None:
        from maxminddb import InvalidDatabaseError, open_database

        try:
            return open_database(str(self.path))
        except (OSError, ValueError, InvalidDatabaseError) as error:
            self.problem = str(error) or type(error).__name__
            return None

    # Asked with each address; reading it out of the file anew took a third of the time of a place.
    @cached_property
    def name(self) -> str:
        """The type that the file gives for itself without what it is compatible with, "" when unreadable."""
        return self._reader.metadata().database_type.partition(" (")[0].strip() if self._reader else ""

    @cached_property
    def maker(self) -> str:
        """Whose data it is, to be named wherever the data is shown."""
        return _MAKERS.get(self.name.partition("-")[0], self.name)

    @cached_property
    def kind(self) -> DatabaseKind:
        """What the file tells of an address."""
        return next((kind for part, kind in _KINDS if part in self.name), "other")

    @cached_property
    def date(self) -> str:
        """The day the file was built (ISO 8601, UTC), "" when unreadable."""
        if self._reader is None:
            return ""
        try:
            return datetime.fromtimestamp(self._reader.metadata().build_epoch, UTC).date().isoformat()
        except (OverflowError, OSError, ValueError):
            return ""

    def place(self, ip: str) -> Record:
        """What a file of countries or of cities holds of an address; nothing of any other file."""
        return self._record(ip) if self.kind in ("city", "country") else {}

    def owner(self, ip: str) -> Record:
        """What a file of networks holds of an address; nothing of any other file."""
        return self._record(ip) if self.kind == "network" else {}

    def _record(self, ip: str) -> Record:
        """Empty where there is none or the file is broken there."""
        from maxminddb import InvalidDatabaseError

        try:
            record = self._reader.get(ip) if self._reader else None
        # A broken record can also hold what its reader does not expect.
        except (LookupError, TypeError, ValueError, InvalidDatabaseError) as error:
            self.problem = str(error)
            return {}
        return record if isinstance(record, dict) else {}
