"""The way as a chain of machines: the peer of every hop, the last receiving server, the reader; no Qt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from keshiin.explain.meanings import BY_ZONE
from keshiin.explain.own_notes import steps
from keshiin.route.model import INSIDE, Hop, Joint, Route
from keshiin_ui.look.theme import Tone

StopKind = Literal["peer", "group", "service", "you"]
LinkState = Literal["stated", "agrees", "unconfirmed", "contradicted"]
QUIET_DELAY_S = 60
Step = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Stop:
    """One machine, or several quiet ones in a group; ``hops`` runs from the oldest, empty behind hop 1.

    ``notes`` are further lines of one step that a server wrote of its own queue: they stand with that server.
    """

    kind: StopKind
    hops: tuple[int, ...]
    tone: Tone
    small: bool = False
    notes: tuple[int, ...] = ()

    @property
    def lines(self) -> tuple[int, ...]:
        """Every line that stands here, the oldest first."""
        return tuple(sorted((*self.hops, *self.notes), reverse=True))

    @property
    def hop(self) -> int | None:
        """The line that stands for all of them, None where there is none."""
        return next(iter(self.hops or self.notes), None)


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
        return next((at for at, stop in enumerate(self.stops) if hop in stop.lines), None)


def chain(route: Route, kept: frozenset[int] | None = None, service: bool = True) -> Chain:
    """The chain of a route.

    ``kept`` hops never stand in a group (None: no groups at all); without ``service`` the last server has no
    stop of its own, unless it wrote of its queue, nor where the newest peer is that server itself.
    """
    alone = None if kept is None else kept | _special(route)
    each = tuple(steps(route))
    runs = tuple((step,) for step in each) if alone is None else tuple(_runs(route, each, alone))
    shown = (service or any(step[1:] for step in each[-1:])) and not _is_itself(route, each)
    joints = {joint.newer: joint for joint in route.joints}
    stops = _noted(route, runs, [*(_stop(route, run) for run in runs), *_ends(route, shown)])
    links = tuple(_link(joints, older, newer) for older, newer in pairwise(stops))
    wanted = set(route.border.candidates) if route.border.hop is None else set()
    last = {hop: at for at, run in enumerate(runs) for hop in _ending(run)}
    # Of a step's lines the oldest names the server that wrote them.
    crossed = {last[hop]: hop for hop in sorted(wanted & last.keys())}
    return Chain(stops, links, last.get(route.border.hop or 0), tuple(crossed.items()))


def _ending(run: tuple[Step, ...]) -> tuple[int, ...]:
    """The hops behind which the border can cross the link that leads on from a stop."""
    return run[0] if len(run) == 1 else run[-1][-1:]


def _noted(route: Route, runs: tuple[tuple[Step, ...], ...], stops: list[Stop]) -> tuple[Stop, ...]:
    """The stops with their notes: each with the server that wrote it, which is the next one of the way.

    They stay with their step where the next line contradicts that, where there is no stop of that server's,
    and where a claim would stand with what is recorded.
    """
    joints = {joint.newer: joint for joint in route.joints}
    for at, run in enumerate(runs):
        *inside, last = run
        notes, joint, writer = last[1:], joints.get(last[-1] - 1), stops[at + 1]
        denied = joint is not None and joint.state == "contradicted"
        alike = writer.tone == BY_ZONE[route.hops[last[-1] - 1].zone]
        kept = [hop for step in inside for hop in step[1:]]
        if writer.kind != "you" and alike and not denied:
            stops[at + 1] = replace(writer, notes=notes)
        else:
            kept += notes
        stops[at] = replace(stops[at], notes=(*stops[at].notes, *kept))
    return tuple(stops)


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
    tone = BY_ZONE[hop.zone]
    if len(run) > 1:
        return Stop("group", tuple(step[0] for step in run), tone, small=True)
    return Stop("peer", run[0][:1], tone, small=hop.zone == "internal" or hop.address_kind in INSIDE)


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
