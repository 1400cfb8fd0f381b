"""What the names inside a ZIP archive tell; they stand uncompressed, in a locked one too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from keshiin.message.files.kinds import DOCUMENTS, SIGN_OF_ENDING

OVERLAP = 320
"""Bytes of one slice that the next one needs, so that an entry's header and name are seen whole."""

_PROGRAMS = "exe com scr pif cpl msi bat cmd ps1 vbs vbe js jse wsf wsh hta lnk iso img vhd vhdx chm"
PROGRAMS = frozenset(_PROGRAMS.split())
"""Endings that a double click runs or mounts; what programmers pack every day is not here."""

_NAME = 260
_ENTRIES = 1_000
# The local header of an entry (APPNOTE 4.3.7): flags at 6, the length of the name at 26, the name at 30.
_ENTRY = re.compile(rb"PK\x03\x04..(.).{19}(..)..", re.DOTALL)


def marks_in(piece: bytes) -> Iterator[str]:
    """The marks of a slice's entries: a lock; a program on top, one dressed as a document; macros on top."""
    for entry in islice(_ENTRY.finditer(piece), _ENTRIES):
        if entry[1][0] & 1:
            yield "encrypted"
        length = min(int.from_bytes(entry[2], "little"), _NAME)
        stem, _, last = piece[entry.end() : entry.end() + length].rpartition(b".")
        ending = last.decode("latin-1").strip().lower()
        # Folders of a project hold scripts and programs; a lure puts its one file on top.
        if b"/" in stem:
            continue
        if SIGN_OF_ENDING.get(ending) == "macro":
            yield "macro_inside"
        if ending not in PROGRAMS:
            continue
        yield "program_inside"
        if stem.rstrip(b". _-").rpartition(b".")[2].decode("latin-1").strip().lower() in DOCUMENTS:
            yield "disguised_inside"
