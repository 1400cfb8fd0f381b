"""Where OpenDKIM, OpenDMARC and their like write what they found: right below their server's line."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.message.model import Message
from keshiin.route.model import Route

FILTERS = frozenset({"dkim-filter", "dmarc-filter"})
"""Fields in which such filters say that they looked at a message, each above what it reports."""
# Shorter ones can be guessed.
_QUEUE_ID_CHARACTERS = 6


def places_of_filters(message: Message, route: Route, place: int) -> Iterator[int]:
    """The places at which their results can stand, from the field below the border line on.

    The first is there, or behind such lines of the reader's service: they tell the queue id, which no sender
    knows. Any other is right behind one of them, since what follows without it can be the sender's.
    """
    queued = (route.peer.id if route.peer else None) or ""
    fields = message.fields
    at = place
    while at < len(fields):
        begin = at
        while at < len(fields) and _is_filters(fields[at].key, fields[at].value, queued):
            at += 1
        if at == begin != place:
            return
        yield at
        at += 1


def _is_filters(key: str, value: bytes, queued: str) -> bool:
    if key not in FILTERS or len(queued) < _QUEUE_ID_CHARACTERS:
        return False
    # It is the last word: of a list of guesses one could be right.
    return value.decode("latin-1").split()[-1:] == [queued]
