"""Where a message lies on the disk, so that it can be read again alone."""

from __future__ import annotations

from dataclasses import dataclass
from zlib import crc32

_READ = 8192


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """A file, and for a message of a mailbox its number there and its half-open range of bytes.

    ``begins`` is the sum of its first bytes: mail programs write a mailbox anew while its list is shown.
    """

    path: str
    number: int | None = None
    start: int = 0
    end: int = 0
    begins: int = 0


def beginning(data: bytes) -> int:
    """The sum of a message's first bytes, by which another in its place is told."""
    return crc32(data[:_READ])
