"""How much there is to read, and how much of it has been read, in bytes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import islice

LOOKED_AT = 200_000


class Amount:
    """Grows with what is given; files without a message count as read when the end is reached."""

    def __init__(self) -> None:
        self._total = self._read = 0

    def expect(self, path: str) -> None:
        """Count a file, or the files of a folder, as to be read."""
        self._total += sum(islice(_sizes(path), LOOKED_AT))

    def read(self, size: int) -> None:
        """Count a message as read."""
        self._read += size

    @property
    def share(self) -> float:
        """The part that has been read, from 0 to 1."""
        return min(1.0, self._read / self._total) if self._total else 0.0


def _sizes(path: str) -> Iterator[int]:
    if not os.path.isdir(path):
        yield _size(path)
    for folder, _, names in os.walk(path):
        for name in names:
            yield _size(os.path.join(folder, name))


def _size(path: str) -> int:
    try:
        return os.stat(path, follow_symlinks=False).st_size
    except (OSError, ValueError):
        return 0
