"""Where something stands in the source: a half-open range of bytes."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """Bytes ``[start, end)`` of the source as it was given, before any repair."""

    start: int
    end: int
