"""Files that a program on Windows makes for a drag: their descriptors, and the contents by index."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QMimeData

from keshiin import limits
from keshiin.thunderbird.spool import MESSAGES, TOTAL_BYTES

WINDOWS = 'application/x-qt-windows-mime;value="{name}"'
DESCRIPTORS = WINDOWS.format(name="FileGroupDescriptorW")
# Without the index Outlook gives nothing, and every other program the first file alone.
CONTENTS = WINDOWS.format(name="FileContents") + ";index={index}"
# FILEGROUPDESCRIPTORW: a count of four bytes, then FILEDESCRIPTORW, whose name stands at its end.
COUNT_BYTES, ENTRY_BYTES, NAME_AT = 4, 592, 72


def described(mime: QMimeData) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each file that could be had, within the limits."""
    room = TOTAL_BYTES
    for index, name in enumerate(names(bytes(mime.data(DESCRIPTORS).data()))):
        data = bytes(mime.data(CONTENTS.format(index=index)).data())
        if data and len(data) <= min(room, limits.MESSAGE_BYTES):
            room -= len(data)
            yield name, data


def names(group: bytes) -> list[str]:
    """The names of the files in a group of descriptors, without folders; as many as are there whole."""
    told = int.from_bytes(group[:COUNT_BYTES], "little")
    whole = (len(group) - COUNT_BYTES) // ENTRY_BYTES
    return [_name(group, number) for number in range(max(0, min(told, whole, MESSAGES)))]


def _name(group: bytes, number: int) -> str:
    start = COUNT_BYTES + number * ENTRY_BYTES
    text = group[start + NAME_AT : start + ENTRY_BYTES].decode("utf-16-le", "replace")
    return text.partition("\0")[0].replace("\\", "/").rpartition("/")[2]
