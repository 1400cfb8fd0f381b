"""Lines that a server wrote of its own queue: with the line below they tell of one step of the way."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.domains import is_address
from keshiin.route.border.local_run import is_from_network, is_note, server_name
from keshiin.route.model import Hop, Route

AT_ONCE_S, MOST_LINES = 60, 4


def step_of(route: Route, index: int) -> int:
    """The hop that received what the line of that number only passed to its own queue, else the hop itself.

    qmail writes a line when a message comes over the network, and one more when its queue takes it over.
    """
    at = index
    while at < min(index + MOST_LINES, len(route.hops)) and _same_server(route, at):
        at += 1
    # A queue that nobody reached over the network took what a program on its own machine wrote.
    if at == index or is_note(route.hops[at - 1]) or not is_from_network(route.hops[at - 2]):
        return index
    return at


def steps(route: Route) -> Iterator[tuple[int, ...]]:
    """The hops of each step of the way, the oldest step and in it the oldest hop first."""
    step: tuple[int, ...] = ()
    for hop in reversed(route.hops):
        if step and step_of(route, hop.index) != step[0]:
            yield step
            step = ()
        step = (*step, hop.index)
    if step:
        yield step


def last_server(route: Route) -> str:
    """The server that wrote the newest line, by its name or its service's; "" where neither is told.

    A known service is called by its name where its server gave only an address, as Gmail's do.
    """
    server, service = server_name(route.hops[step_of(route, 1) - 1]), route.border.service or ""
    return service if service and is_address(server) else server or service


def _same_server(route: Route, index: int) -> bool:
    """Whether that line is a note, written by the server that wrote the line below it, and at once."""
    note, below = route.hops[index - 1], route.hops[index]
    joint = route.joints[index - 1] if index <= len(route.joints) else None
    return (
        note.readable
        and below.readable
        and is_note(note)
        and _on_one_side(note, below)
        and (note.delay_s is None or 0 <= note.delay_s < AT_ONCE_S)
        and (joint is None or joint.state != "contradicted")
    )


def _on_one_side(note: Hop, below: Hop) -> bool:
    return note.zone == below.zone or (note.zone, below.zone) == ("internal", "border")
