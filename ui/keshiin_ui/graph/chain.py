"""The way as a chain of machines: the peer of every hop, the last receiving server, the reader; no Qt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from keshiin.explain.own_notes import steps
from keshiin.route.model import INSIDE, Hop, Joint, Route
from keshiin_ui.theme import Tone

StopKind = Literal["peer", "group", "service", "you"]
LinkState = Literal["stated", "agrees", "unconfirmed", "contradicted"]
TONES: dict[str, Tone] = {"internal": "recorded", "border": "recorded", "claimed": "claimed"}
QUIET_DELAY_S = 60
Step = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Stop:
    """One machine, or several quiet ones in a group; ``hops`` runs from the oldest, empty behind hop 1.

    A machine has several where the server that it reached wrote more than one line of that step.
    """

    kind: StopKind
    hops: tuple[int, ...]
    tone: Tone
    small: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """The way from one stop to the next one; ``newer`` is the newer hop of its joint, None behind hop 1."""

    state: LinkState
    tone: Tone
    newer: int | None = None


@dataclass(frozen=True, slots=True)
class Chain:
    """Stops from the sender to the reader; ``links[i]`` leads from stop i to stop i + 1.

    ``border`` is the link that the border crosses; ``candidates`` links that it may cross, with their hops.
    """

    stops: tuple[Stop, ...]
    links: tuple[Link, ...]
    border: int | None = None
    candidates: tuple[tuple[int, int], ...] = ()

    def stop_of(self, hop: int) -> int | None:
        """The index of the stop that shows that hop."""
        return next((at for at, stop in enumerate(self.stops) if hop in stop.hops), None)


def chain(route: Route, kept: frozenset[int] | None = None, service: bool = True) -> Chain:
    """The chain of a route.

    ``kept`` hops never stand in a group (None: no groups at all); without ``service`` the last server has no
    stop of its own, nor where the newest peer is that server itself.
    """
    alone = None if kept is None else kept | _special(route)
    each = tuple(steps(route))
    runs = [(step,) for step in each] if alone is None else _runs(route, each, alone)
    stops = (*(_stop(route, run) for run in runs), *_ends(route, service and not _is_itself(route, each)))
    joints = {joint.newer: joint for joint in route.joints}
    links = tuple(_link(joints, older, newer) for older, newer in pairwise(stops))
    wanted = set(route.border.candidates) if route.border.hop is None else set()
    last = {hop: at for at, stop in enumerate(stops) for hop in _ending(stop)}
    # Of a step's lines the oldest names the server that wrote them.
    crossed = {last[hop]: hop for hop in sorted(wanted & last.keys())}
    return Chain(stops, links, last.get(route.border.hop or 0), tuple(crossed.items()))


def _ending(stop: Stop) -> tuple[int, ...]:
    """The hops behind which the border can cross the link that leads on from a stop."""
    return stop.hops if stop.kind == "peer" else stop.hops[-1:]


def _special(route: Route) -> frozenset[int]:
    broken = (joint for joint in route.joints if joint.state == "contradicted")
    beside = {side for joint in broken for side in (joint.newer, joint.older)}
    return frozenset({route.border.hop or 0, len(route.hops), *route.border.candidates} | beside)


def _quiet(hop: Hop) -> bool:
    return hop.readable and (hop.delay_s is None or 0 <= hop.delay_s < QUIET_DELAY_S)


def _runs(route: Route, each: tuple[Step, ...], kept: frozenset[int]) -> Iterator[tuple[Step, ...]]:
    run: list[Step] = []
    for step in each:
        joins = kept.isdisjoint(step) and all(_quiet(route.hops[hop - 1]) for hop in step)
        if run and not (joins and route.hops[run[-1][0] - 1].zone == route.hops[step[0] - 1].zone):
            yield tuple(run)
            run = []
        if joins:
            run.append(step)
        else:
            yield (step,)
    if run:
        yield tuple(run)


def _stop(route: Route, run: tuple[Step, ...]) -> Stop:
    hop = route.hops[run[0][0] - 1]
    tone = TONES.get(hop.zone, "quiet")
    if len(run) > 1:
        return Stop("group", tuple(hop for step in run for hop in step), tone, small=True)
    return Stop("peer", run[0], tone, small=hop.zone == "internal" or hop.address_kind in INSIDE)


def _is_itself(route: Route, each: tuple[Step, ...]) -> bool:
    """Whether the last server took the message over from a program of its own, and stands there already."""
    return bool(each) and route.hops[each[-1][0] - 1].address_kind == "loopback"


def _ends(route: Route, service: bool) -> tuple[Stop, ...]:
    you = Stop("you", (), "recorded")
    if not (route.hops and service):
        return (you,)
    tone: Tone = "quiet" if route.border.hop is None else "recorded"
    return Stop("service", (), tone, small=True), you


def _link(joints: dict[int, Joint], older: Stop, newer: Stop) -> Link:
    if not newer.hops:
        return Link("stated", older.tone)
    joint = joints.get(newer.hops[0])
    return Link(joint.state if joint else "unconfirmed", older.tone, newer.hops[0])
