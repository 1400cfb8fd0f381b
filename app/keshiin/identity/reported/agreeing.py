"""Results that follow a server's line in its name and contradict none that is believed: its filters', mostly.

Which filters a server has, and in what order they write, is known of few.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice, takewhile

from keshiin.identity.reported.filters import FILTERS
from keshiin.identity.reported.reading import Reading
from keshiin.identity.reported.result import Stated
from keshiin.message.model import Message

_OF_FILTERS = FILTERS | {"authentication-results", "received-spf"}


def places_agreeing(
    message: Message, place: int, believed: Iterable[Reading], readings: Iterable[Reading]
) -> frozenset[int]:
    """The places of such readings, from the field below the line on, up to the first of another kind."""
    heard: dict[str, set[tuple[str, str | None]]] = {}
    for reading in believed:
        for each in reading.statement.results:
            heard.setdefault(each.method, set()).add(_told(each))
    following = takewhile(lambda field: field.key in _OF_FILTERS, islice(message.fields, place, None))
    run = range(place, place + sum(1 for _ in following))
    return frozenset(
        reading.place
        for reading in readings
        if reading.place in run
        and all(
            each.method not in heard or _told(each) in heard[each.method]
            for each in reading.statement.results
        )
    )


def _told(stated: Stated) -> tuple[str, str | None]:
    return stated.result.lower(), stated.domain
