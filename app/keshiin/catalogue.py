"""A compiled catalogue of gettext (the GNU .mo format), searched where it lies.

The standard library reads every text of it before it tells the first one: a tenth of the window's start.
"""

from __future__ import annotations

from struct import Struct, error

MAGIC = 0x950412DE
HEAD, PAIR = Struct("<5I"), Struct("<2I")


class Catalogue:
    """The texts of one language by their English ones, which stand sorted in the file."""

    def __init__(self, compiled: bytes) -> None:
        """Raises ValueError where this is no catalogue in the byte order that our tools write."""
        if len(compiled) < HEAD.size:
            raise ValueError("no catalogue")
        magic, _, self._count, self._texts, self._translations = HEAD.unpack_from(compiled)
        if magic != MAGIC:
            raise ValueError("no catalogue")
        self._compiled = compiled

    def find(self, text: str) -> str | None:
        """The translation of a text, None where there is none."""
        wanted = text.encode("utf-8", "surrogatepass")
        low, high = 0, self._count
        try:
            while low < high:
                middle = (low + high) // 2
                found = self._at(self._texts, middle)
                if found == wanted:
                    return self._at(self._translations, middle).decode("utf-8", "replace")
                low, high = (middle + 1, high) if found < wanted else (low, middle)
        except error:
            # The file ends before a text that it announces.
            return None
        return None

    def _at(self, table: int, place: int) -> bytes:
        length, start = PAIR.unpack_from(self._compiled, table + place * PAIR.size)
        return self._compiled[start : start + length]
