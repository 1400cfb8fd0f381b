"""What the sending side said inside the rows that the reader's own service wrote."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.message.model import Message
from keshiin.route.model import Route
from keshiin.span import Span


def quoted(message: Message, route: Route) -> Iterator[Span]:
    """The address in Return-Path, which is the MAIL FROM (RFC 5321, 4.4), and the border peer's HELO."""
    for field, author in zip(message.fields, route.authors, strict=True):
        if author == "service" and field.key == "return-path":
            said = field.value.strip()
            start = field.raw.index(said, field.colon + 1)
            yield field.at(start, start + len(said))
    if route.border.hop is not None:
        helo = route.hops[route.border.hop - 1].mark("helo")
        if helo is not None:
            yield helo
