"""Location and network files that the user brings: GeoLite2, DB-IP Lite and others in their shape."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from keshiin.files import Unreadable, open_file
from keshiin.lookup.places.database import Database

RefusalReason = Literal["unreadable", "not-a-database", "wrong-kind"]


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that cannot be used: why, and what it says it is ("" when it says nothing)."""

    path: Path
    reason: RefusalReason
    name: str = ""


def own_database(path: Path) -> Database | Refused:
    """The user's file, ready for ``Places.bundled``, or why it cannot be one; never raises."""
    try:
        open_file(str(path)).close()
    except Unreadable:
        return Refused(path, "unreadable")
    file = Database(path)
    if not file.name:
        return Refused(path, "not-a-database")
    if file.kind == "other":
        return Refused(path, "wrong-kind", file.name)
    return file


def own_databases(folder: Path) -> tuple[list[Database], list[Refused]]:
    """The ``.mmdb`` files of a folder, cities before countries and newer before older, and those refused.

    A folder that is not there has none; never raises.
    """
    try:
        found = [own_database(path) for path in sorted(folder.glob("*.mmdb"))]
    except OSError:
        return [], []
    usable = [file for file in found if isinstance(file, Database)]
    usable.sort(key=lambda file: (file.kind == "city", file.date), reverse=True)
    return usable, [file for file in found if isinstance(file, Refused)]
