"""A MaxMind DB file on the disk, opened at its first use and read by geoip2."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeVar

if TYPE_CHECKING:
    from geoip2.database import Reader
    from geoip2.models import ASN, Country
    from maxminddb.reader import Reader as RawReader

Answer = TypeVar("Answer")
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
        from geoip2.database import Reader
        from maxminddb import InvalidDatabaseError

        try:
            return Reader(str(self.path))
        except (OSError, ValueError, InvalidDatabaseError) as error:
            self.problem = str(error) or type(error).__name__
            return None

    # geoip2 leaves out a network's anycast mark, which stands in the same record.
    @cached_property
    def _raw(self) -> RawReader | None:
        import maxminddb

        try:
            return maxminddb.open_database(str(self.path))
        except (OSError, ValueError, maxminddb.InvalidDatabaseError):
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

    def place(self, ip: str) -> Country | None:
        """The country, in a file of cities with the city; None when there is none or the file is broken."""
        if self._reader is None or self.kind not in ("city", "country"):
            return None
        return self._asked(self._reader.city if self.kind == "city" else self._reader.country, ip)

    def owner(self, ip: str) -> ASN | None:
        """The owner of the network; None when there is none or the file is broken there."""
        if self._reader is None or self.kind != "network":
            return None
        return self._asked(self._reader.asn, ip)

    def anycast(self, ip: str) -> bool:
        """Whether a file of networks marks this one as being at many places at once."""
        if self.kind != "network" or self._raw is None:
            return False
        record = self._asked(self._raw.get, ip)
        return isinstance(record, dict) and record.get("is_anycast") is True

    def _asked(self, question: Callable[[str], Answer], ip: str) -> Answer | None:
        try:
            return question(ip)
        # A broken file is a RuntimeError, and geoip2 builds its models from whatever the record holds.
        except (AttributeError, KeyError, TypeError, ValueError, RuntimeError) as error:
            from geoip2.errors import AddressNotFoundError

            if not isinstance(error, AddressNotFoundError):
                self.problem = str(error)
            return None
