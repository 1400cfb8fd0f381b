"""The location and network files in use: those of the program, and those that the user brought."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from keshiin.files.whole import write_whole
from keshiin.lookup.places import Places
from keshiin.lookup.places.database import Database, DatabaseKind
from keshiin.lookup.places.user_files import Refused, own_database, own_databases
from keshiin.system_reasons import reason_of
from keshiin.texts import N_
from keshiin.user_folders import user_folder
from keshiin.visible import visible
from keshiin_resources import dates, licences, path

LARGEST = 1_000_000_000
COPIED = 1 << 20
WHY = {
    "unreadable": N_("“{name}” could not be read."),
    "not-a-database": N_("“{name}” is not a location file (.mmdb)."),
    "wrong-kind": N_("“{name}” tells neither places nor networks, but “{kind}”."),
    "too-large": N_("“{name}” is larger than any location file."),
    "not-written": N_("“{name}” could not be copied: {reason}."),
}
_BUNDLED = {"country": "country.mmdb", "network": "asn.mmdb"}
# What their makers' pages name, by the type that a file gives for itself; others are sold under contracts.
_LICENCES = (
    (re.compile(r"GeoLite2-\w+"), "GeoLite2 EULA"),
    (re.compile(r"DBIP-[\w-]+-Lite"), "CC BY 4.0"),
    (re.compile(r"Keshiin-\w+"), "CC BY-SA 4.0"),
)
_UNFIT = re.compile(r"[^A-Za-z0-9._-]")


@dataclass(frozen=True, slots=True)
class GeoFile:
    """A file in use: what it tells, whose data it is, the day it was made (ISO 8601), its licence.

    ``licence`` is "" where it is not known; ``own`` files are the user's.
    """

    path: Path
    kind: DatabaseKind
    maker: str
    date: str
    licence: str
    own: bool = True


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a file was not taken: an English sentence (the catalogue's id) and the values that fill it."""

    sentence: str
    values: dict[str, str]


def folder() -> Path:
    """Where the user's own files are kept."""
    return user_folder("settings") / "places"


def places(where: Path) -> Places:
    """The places of every file, those of the user first."""
    return Places.bundled(own_databases(where)[0])


def own_files(where: Path) -> tuple[GeoFile, ...]:
    """The user's files that can be used, in the order in which they are asked."""
    return tuple(_own(file) for file in own_databases(where)[0])


def bundled_files() -> tuple[GeoFile, ...]:
    """The files that come with the program, which are asked where no file of the user knows."""
    days, terms = dates(), licences()
    files = ((name, Database(path("geo", file))) for name, file in _BUNDLED.items())
    return tuple(
        GeoFile(file.path, file.kind, file.maker, days[name], terms[name], own=False) for name, file in files
    )


def take(source: Path, where: Path) -> GeoFile | Refusal:
    """Copy a user's file into the folder, in place of one of the same name; or tell why it cannot be used."""
    name = visible(source.name)
    checked = own_database(source)
    if isinstance(checked, Refused):
        return Refusal(WHY[checked.reason], {"name": name, "kind": visible(checked.name)})
    try:
        if source.stat().st_size > LARGEST:
            return Refusal(WHY["too-large"], {"name": name})
        target = _copy(source, where)
    except OSError as error:
        return Refusal(WHY["not-written"], {"name": name, "reason": reason_of(error)})
    return _own(Database(target))


def drop(file: GeoFile, where: Path) -> None:
    """Take a user's file out of use; raises OSError where it cannot be deleted."""
    if file.path.parent == where:
        file.path.unlink(missing_ok=True)


def _own(file: Database) -> GeoFile:
    known = (terms for name, terms in _LICENCES if name.fullmatch(file.name))
    return GeoFile(file.path, file.kind, file.maker, file.date, next(known, ""))


def _copy(source: Path, where: Path) -> Path:
    target = where / (_UNFIT.sub("_", source.stem)[:60].lstrip(".") + ".mmdb")
    if target.exists() and target.samefile(source):
        return target
    with source.open("rb") as theirs:
        write_whole(target, iter(lambda: theirs.read(COPIED), b""))
    return target
