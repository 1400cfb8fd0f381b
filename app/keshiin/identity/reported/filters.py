"""The lines in which OpenDKIM and OpenDMARC say that they looked at a message, above what they report."""

from __future__ import annotations

from keshiin.message.model import Message
from keshiin.route.model import Route

_FILTERS = ("dkim-filter", "dmarc-filter")


def behind_filters(message: Message, route: Route, place: int) -> int:
    """The place behind such lines of the reader's service: they tell the queue id, which no sender knows."""
    queued = (route.peer.id if route.peer else None) or ""
    while queued and place < len(message.fields):
        field = message.fields[place]
        if field.key not in _FILTERS or queued not in field.value.decode("latin-1").split():
            break
        place += 1
    return place
