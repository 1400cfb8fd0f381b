"""A MaxMind DB file on the disk, opened at its first use."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from maxminddb.reader import Reader
    from maxminddb.types import Record

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
        import maxminddb

        try:
            return maxminddb.open_database(str(self.path))
        except (OSError, ValueError, maxminddb.InvalidDatabaseError) as error:
            self.problem = str(error) or type(error).__name__
            return None

    @property
    def name(self) -> str:
        """The type that the file gives for itself without what it is compatible with, "" when unreadable."""
        return self._reader.metadata().database_type.partition(" (")[0].strip() if self._reader else ""

    @property
    def maker(self) -> str:
        """Whose data it is, to be named wherever the data is shown."""
        return _MAKERS.get(self.name.partition("-")[0], self.name)

    @property
    def kind(self) -> DatabaseKind:
        """What the file tells of an address."""
        return next((kind for part, kind in _KINDS if part in self.name), "other")

    @property
    def date(self) -> str:
        """The day the file was built (ISO 8601, UTC), "" when unreadable."""
        if self._reader is None:
            return ""
        try:
            return datetime.fromtimestamp(self._reader.metadata().build_epoch, UTC).date().isoformat()
        except (OverflowError, OSError, ValueError):
            return ""

    def get(self, ip: str) -> Mapping[str, Record]:
        """The record of an address, empty when there is none or the file is broken there."""
        import maxminddb

        if self._reader is None:
            return {}
        try:
            record = self._reader.get(ip)
        except (ValueError, maxminddb.InvalidDatabaseError) as error:
            self.problem = str(error)
            return {}
        return record if isinstance(record, dict) else {}
