"""A hop that had the message for hours before it went on."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Group, Seen, Words
from keshiin.judge.pointing import at_mark
from keshiin.judge.transport.breaks import breaks, is_apart
from keshiin.texts import N_

GROUP: Group = "route"
NEEDS = ("received",)
CAUSE = "clock"
LONG_S = 6 * 3600
WORDS = {
    "": Words(
        N_("By its times, the message waited on the way"),
        N_("By the times in the lines, station {newer} passed it on {duration} after station {older} did."),
        N_("Servers keep trying for days when the next one does not answer. A list may wait for a person."),
        N_("A slow way says nothing about honesty."),
        "",
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding a wait of six hours or more that is not told as a place where the way breaks off."""
    broken = {joint.newer for joint in breaks(case)}
    for newer, older in zip(case.route.hops, case.route.hops[1:], strict=False):
        delay = newer.delay_s or 0
        if delay < LONG_S or (newer.index in broken and is_apart(newer)):
            continue
        values = {
            "newer": case.route.letter(newer.index),
            "older": case.route.letter(older.index),
            "duration": str(delay),
        }
        evidence = (at_mark(newer, "time"), at_mark(older, "time"))
        hops = (newer.index, older.index)
        yield Seen("neutral", evidence, values, hops=hops)
