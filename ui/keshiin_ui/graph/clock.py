"""The delay between two stops of the drawing."""

from __future__ import annotations

from keshiin.route.model import Route


def delay_between(route: Route, older: int, newer: int) -> int | None:
    """Seconds from the clock of one hop to that of a newer one; None where one between is unknown."""
    delays = [route.hops[hop - 1].delay_s for hop in range(newer, older)]
    known = [delay for delay in delays if delay is not None]
    return sum(known) if len(known) == len(delays) else None
