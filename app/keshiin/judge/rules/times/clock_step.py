"""A hop whose time lies before the time of the hop that had the message earlier."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Group, Seen, Weight, Words
from keshiin.judge.pointing import at_mark
from keshiin.judge.transport.clocks import clock_errors
from keshiin.texts import N_

GROUP: Group = "route"
NEEDS = ("received",)
CAUSE = "clock"
SHOWN_S, ODD_S, NEAR_S = 5 * 60, 3600, 15 * 60
"""Honest mail of 2002 steps back five minutes in 3 of 100 cases. Beyond an hour all of them were off by whole
hours, as a clock in the wrong zone is, within the minutes that the message took."""

WORDS = {
    "": Words(
        N_("A clock runs wrong"),
        N_("By the times in the lines, station {newer} passed it on {duration} before station {older} did."),
        N_("Time does not run backwards, so one of the two clocks is wrong."),
        N_("Wrong clocks are common. This is no sign of forgery by itself."),
        "",
    ),
    "large": Words(
        N_("The times run backwards"),
        N_("By the times in the lines, station {newer} passed it on {duration} before station {older} did."),
        N_("Time zones are already counted in. Somebody who invents such lines often forgets them."),
        N_("A badly wrong clock looks the same."),
        "",
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding a backward step over five minutes; odd over an hour below the border.

    A small step is left to the rule that can say whose clock it is.
    """
    border = case.route.border.hop or 0
    explained = {number for error in clock_errors(case) for number in error.hops}
    for newer, older in zip(case.route.hops, case.route.hops[1:], strict=False):
        if newer.delay_s is None or newer.delay_s > -SHOWN_S:
            continue
        step = -newer.delay_s
        large = step >= ODD_S and newer.index > border and not _whole_hours(step)
        if not large and explained & {newer.index, older.index}:
            continue
        values = {
            "newer": case.route.letter(newer.index),
            "older": case.route.letter(older.index),
            "duration": str(step),
        }
        evidence = (at_mark(newer, "time", contradicted=large), at_mark(older, "time"))
        hops = (newer.index, older.index)
        weight: Weight = "odd" if large else "neutral"
        variant = "large" if large else ""
        yield Seen(weight, evidence, values, variant, hops=hops)


def _whole_hours(step: int) -> bool:
    over = step % 3600
    return min(over, 3600 - over) <= NEAR_S
