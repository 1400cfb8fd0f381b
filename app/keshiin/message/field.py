"""A header field, and the way from its bytes back to the source."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from keshiin.span import Span


class _FieldValues(NamedTuple):
    name: str
    line: int
    span: Span
    raw: bytes
    colon: int
    origin: tuple[tuple[int, int], ...]
    key: str


class Field(_FieldValues):
    """One header field.

    ``key`` is the name in lower case, for comparison; ``raw`` the field after repair: name, colon, folded
    value, without its last line end. ``origin`` maps ``raw`` back to the source by pairs of offsets (in
    ``raw``, in the source), ascending; bytes run on together between two pairs, and from the span's start
    where there is none. ``span`` runs over the source from the name to the last byte.
    """

    # A message has forty of these and every rule looks fields up by key: a tuple is made in a fifth of the
    # time of a frozen dataclass.
    __slots__ = ()

    def __new__(
        cls,
        name: str,
        line: int,
        span: Span,
        raw: bytes,
        colon: int,
        origin: tuple[tuple[int, int], ...] = (),
        key: str = "",
    ) -> Field:
        return tuple.__new__(cls, (name, line, span, raw, colon, origin, key or name.lower()))

    @property
    def value(self) -> bytes:
        """Everything behind the colon, still folded."""
        return self.raw[self.colon + 1 :]

    def at(self, start: int, end: int) -> Span:
        """The source's span for ``raw[start:end]``."""
        if len(self.origin) < 2:
            shift = self.origin[0][1] - self.origin[0][0] if self.origin else self.span.start
            return Span(start + shift, max(start, end) + shift)
        if end <= start:
            first = self._origin_of(start)
            return Span(first, first)
        return Span(self._origin_of(start), self._origin_of(end - 1) + 1)

    def _origin_of(self, offset: int) -> int:
        place = bisect_right(self.origin, offset, key=lambda pair: pair[0]) - 1
        mine, theirs = self.origin[max(place, 0)]
        return theirs + offset - mine
