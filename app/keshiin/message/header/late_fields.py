"""Fields that count wherever they stand, found by name in a header too long to be read line by line."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

_COLON = re.compile(rb"[ \t]*:")
_PIECE = 1 << 20
_LONGEST_NAME = 80
_LOOKED_AT = 10_000
"""How many lines that begin with a name are looked at for a field of that name."""


def late_fields(
    data: bytes, start: int, end: int, names: Collection[bytes], most: int, *, cr: bool = False
) -> Iterator[tuple[int, bytes]]:
    """Where the first fields of each name begin, and the name in lower case; ``most`` of one name.

    ``names`` are in lower case, ``start`` is behind a line end. ``cr`` tells that a bare CR ends a line, too.
    A megabyte takes some milliseconds, whatever stands in it.
    """
    left = dict.fromkeys(names, most)
    looks = dict.fromkeys(names, _LOOKED_AT)
    for at in range(max(start - 1, 0), end, _PIECE):
        # Searching for each name is many times faster than a pattern of them all.
        piece = data[at : min(at + _PIECE + _LONGEST_NAME, end)].lower()
        if cr:
            piece = piece.replace(b"\r", b"\n")
        found: list[tuple[int, bytes]] = []
        for name in names:
            mark = b"\n" + name
            place = piece.find(mark) if left[name] and looks[name] else -1
            while 0 <= place < _PIECE:
                looks[name] -= 1
                if _COLON.match(piece, place + len(mark)):
                    found.append((at + place + 1, name))
                    left[name] -= 1
                if not left[name] or not looks[name]:
                    break
                place = piece.find(mark, place + 1)
        yield from sorted(found)
