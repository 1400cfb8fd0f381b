"""A field that takes in lines that lost their place, and knows where each of its bytes came from."""

from __future__ import annotations

from keshiin.message.field import Field
from keshiin.span import Span


class Growing:
    """What the field has taken in so far."""

    def __init__(self, field: Field) -> None:
        self._field = field
        self._pieces = [field.raw]
        self._origin = list(field.origin) or [(0, field.span.start)]
        self._length = len(field.raw)
        self._end = field.span.end

    def grow(self, between: bytes, text: bytes, start: int) -> None:
        """Take in a text that stands at ``start`` of the source, with ``between`` in front."""
        self._origin.append((self._length + len(between), start))
        self._pieces += (between, text)
        self._length += len(between) + len(text)
        self._end = start + len(text)

    @property
    def last(self) -> bytes:
        """The piece that was taken in last."""
        return self._pieces[-1]

    def finish(self) -> Field:
        """The whole field."""
        span = Span(self._field.span.start, self._end)
        return self._field._replace(span=span, raw=b"".join(self._pieces), origin=tuple(self._origin))
