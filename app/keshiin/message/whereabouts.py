"""Where a message lies on the disk, so that it can be read again alone."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """A file, and for a message of a mailbox its number there and its half-open range of bytes."""

    path: str
    number: int | None = None
    start: int = 0
    end: int = 0
