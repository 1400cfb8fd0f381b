"""Builds the add-on's .xpi out of its folder: the same files give the same bytes everywhere."""

from __future__ import annotations

import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "packaging" / "thunderbird" / "addon"
BUILT = ROOT / "resources" / "keshiin_resources" / "thunderbird" / "keshiin.xpi"
# The first day that a ZIP archive can tell.
DATE = (1980, 1, 1, 0, 0, 0)
PLAIN_FILE = 0o100644 << 16
UNIX = 3


def files() -> list[Path]:
    """The add-on's files, in the order in which they are packed."""
    return sorted((path for path in SOURCE.rglob("*") if path.is_file()), key=_name)


def pack(target: Path) -> None:
    """Write the .xpi whole or not at all. Nothing is compressed: not every zlib gives the same bytes."""
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_suffix(".part")
    with zipfile.ZipFile(part, "w", zipfile.ZIP_STORED) as archive:
        for path in files():
            entry = zipfile.ZipInfo(_name(path), DATE)
            entry.create_system, entry.external_attr = UNIX, PLAIN_FILE
            archive.writestr(entry, path.read_bytes())
    part.replace(target)


def is_stale(target: Path) -> bool:
    """Whether the .xpi is missing, or older than a file of the add-on."""
    if not target.exists():
        return True
    built = target.stat().st_mtime
    return any(path.stat().st_mtime > built for path in (SOURCE, *files()))


def main(arguments: Sequence[str]) -> int:
    """Build it, with --if-stale only where needed, and say where it is."""
    if "--if-stale" not in arguments or is_stale(BUILT):
        pack(BUILT)
        print(BUILT)
    return 0


def _name(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
