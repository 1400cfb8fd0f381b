"""Microsoft's compound files (MS-CFB) opened with bounds: what they claim is held against what there is."""

from __future__ import annotations

import io
from dataclasses import dataclass, field

from olefile import OleFileIO  # type: ignore[import-untyped]
from olefile.olefile import OleDirectoryEntry  # type: ignore[import-untyped]

from keshiin import limits
from keshiin.message.files.packed_rtf import RichRoom

SECTOR_SIZES = (512, 4096)
SMALL_SECTOR = 64
ENTRY_BYTES = 128
DEPTH = 40
PROPERTIES = "__properties_version1.0"
PROPERTY_BYTES = 1 << 20
LARGER_THAN_FILE = 3


class TooManyEntries(ValueError):
    """A file holds more than there is room for."""


@dataclass(slots=True)
class Room:
    """What the files that are still to be opened may have together: entries, rich text."""

    entries: int = limits.OUTLOOK_ENTRIES
    rich: RichRoom = field(default_factory=RichRoom)


class BoundedFile(OleFileIO):  # type: ignore[misc]
    """A compound file whose tables, directory and streams together take no more than a few times its size.

    The library follows each of them as far as its header says, round and round where a chain is a loop; what
    says too much raises ValueError when it is opened.
    """

    def __init__(self, data: bytes, room: Room) -> None:
        # The library begins to read in its own beginning.
        self._room = room
        super().__init__(io.BytesIO(data))
        _check_depth(self.root)
        entries = [entry for entry in self.direntries if entry is not None]
        if sum(entry.size for entry in entries) > LARGER_THAN_FILE * len(data):
            raise ValueError("the streams are larger than the file")
        if sum(entry.size for entry in entries if entry.name == PROPERTIES) > PROPERTY_BYTES:
            raise ValueError("there are too many properties")

    def loadfat(self, header: bytes) -> None:
        """Load the table of sectors, where its size can be true."""
        if self.sector_size not in SECTOR_SIZES or self.mini_sector_size != SMALL_SECTOR:
            raise ValueError("no such size of a sector")
        if max(self.num_fat_sectors, self.num_mini_fat_sectors) > self.nb_sect:
            raise ValueError("the tables are larger than the file")
        super().loadfat(header)

    def loaddirectory(self, sector: int) -> None:
        """Load the directory, where it is no longer than one is."""
        self._check_directory(sector)
        super().loaddirectory(sector)

    def _check_duplicate_stream(self, first_sect: int, minifat: bool = False) -> None:
        """Nothing: the library would only note it, after comparing each stream with each."""

    def _find(self, filename: str) -> int:
        """The number of an entry by its path; the library compares all names beside each step."""
        entry = self.root
        for name in filename.split("/"):
            entry = entry.kids_dict[name.lower()]
        return int(entry.sid)

    def _check_directory(self, sector: int) -> None:
        each = self.sector_size // ENTRY_BYTES
        passed = set[int]()
        while sector < len(self.fat):
            if sector in passed:
                raise ValueError("the directory is a loop")
            passed.add(sector)
            if len(passed) * each > self._room.entries:
                raise TooManyEntries
            sector = self.fat[sector]
        self._room.entries -= len(passed) * each


def _check_depth(root: OleDirectoryEntry) -> None:
    waiting = [(root, 0)]
    while waiting:
        storage, depth = waiting.pop()
        if depth > DEPTH:
            raise ValueError("the storages are nested too deep")
        waiting += [(kid, depth + 1) for kid in storage.kids if kid.kids]
