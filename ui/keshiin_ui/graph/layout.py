"""Where the chain's stops and links stand: plain numbers in pixels, from the left; no Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import accumulate

from keshiin.route.model import Route
from keshiin_ui.graph.chain import Chain, Stop, chain

# The part of the spare room that widens nodes; the rest parts them.
WIDTHS_SHARE = 0.6
# A graph that is a little too wide is rather pressed together than scrolled.
SQUEEZED = 0.93


@dataclass(frozen=True, slots=True)
class Extent:
    """How wide a stop must be, should be and would like to be, and how high it is.

    Below ``firm`` it is never pressed, as what may not be cut would be.
    """

    least: float
    natural: float
    wish: float
    height: float
    firm: float = 0.0

    @property
    def pressed(self) -> float:
        """How wide it is at least in a graph that is pressed together."""
        return self.least if self.least == self.wish else max(self.firm, self.least * SQUEEZED)


@dataclass(frozen=True, slots=True)
class Gaps:
    """Widths between stops: a plain link, a broken one, what a wall adds, the widest; the outer margin."""

    plain: float
    broken: float
    wall: float
    widest: float
    margin: float


@dataclass(frozen=True, slots=True)
class Box:
    """A placed stop; ``x`` is its left edge; all stops stand with their middles on one line."""

    stop: Stop
    x: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def middle(self) -> float:
        """The middle, from left to right."""
        return self.x + self.width / 2


@dataclass(frozen=True, slots=True)
class Wall:
    """A border, or with ``hop`` a place where it may be."""

    x: float
    hop: int | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """The whole graph, placed; ``boxes`` go with ``chain.stops``; ``width`` may pass what was available.

    It is ``tight`` where names had to be cut, or where it is wider than that.
    """

    chain: Chain
    boxes: tuple[Box, ...]
    walls: tuple[Wall, ...]
    width: float
    height: float
    tight: bool = False

    def gap(self, link: int) -> tuple[float, float]:
        """The left and right end of a link."""
        return self.boxes[link].right, self.boxes[link + 1].x

    def at(self, x: float) -> int | None:
        """The stop at that distance from the left, or None between stops."""
        return next((at for at, box in enumerate(self.boxes) if box.x <= x <= box.right), None)


Measure = Callable[[Stop], Extent]


def arrange(
    route: Route,
    marked: frozenset[int],
    opened: frozenset[int],
    measure: Measure,
    gaps: Gaps,
    available: float,
) -> Plan:
    """The graph of a route within a width.

    Where not all would fit with names that can be read, the last server gives up its place, then quiet hops
    are grouped: first those without a card, then those with one (``marked``), but never those that the reader
    took out (``opened``).
    """
    forms = (
        chain(route),
        chain(route, service=False),
        chain(route, marked | opened, service=False),
        chain(route, opened, service=False),
    )
    fitting = (form for form in forms if _fits(form, measure, gaps, available))
    return place(next(fitting, forms[-1]), measure, gaps, available)


def place(whole: Chain, measure: Measure, gaps: Gaps, available: float) -> Plan:
    """A chain with its positions: spread out where there is room, else narrowed, at last wider than that."""
    extents = [measure(stop) for stop in whole.stops]
    between = _between(whole, gaps)
    room = available - 2 * gaps.margin - sum(between)
    least, natural = sum(e.least for e in extents), sum(e.natural for e in extents)
    share = 1.0 if room >= natural or room < least else (room - least) / max(natural - least, 1.0)
    widths = [e.least + (e.natural - e.least) * share for e in extents]
    pressed = sum(e.pressed for e in extents)
    if pressed <= room < least:
        share = (room - pressed) / (least - pressed)
        widths = [e.pressed + (e.least - e.pressed) * share for e in extents]
    spare = max(0.0, room - sum(widths))
    wished = sum(e.wish for e in extents) - natural
    if room > natural and wished > 0:
        granted = min(spare * WIDTHS_SHARE / wished, 1.0)
        widths = [e.natural + (e.wish - e.natural) * granted for e in extents]
        spare -= wished * granted
    if between:
        between = [gap + min(spare / len(between), gaps.widest - gaps.plain) for gap in between]
    return _placed(whole, extents, widths, between, gaps, available)


def _placed(
    whole: Chain,
    extents: list[Extent],
    widths: list[float],
    between: list[float],
    gaps: Gaps,
    available: float,
) -> Plan:
    used = sum(widths) + sum(between) + 2 * gaps.margin
    x = gaps.margin + max(0.0, available - used) / 2
    boxes: list[Box] = []
    for stop, extent, width, gap in zip(whole.stops, extents, widths, [*between, 0.0], strict=True):
        boxes.append(Box(stop, x, width, extent.height))
        x += width + gap
    # A sum of shares may pass what was shared by its rounding.
    width = used if used > available + 0.5 else available
    tight = any(mine < extent.natural - 0.5 for mine, extent in zip(widths, extents, strict=True))
    plan = Plan(whole, tuple(boxes), (), width, max(e.height for e in extents), tight or width > available)
    return replace(plan, walls=_walls(plan))


def _walls(plan: Plan) -> tuple[Wall, ...]:
    crossed = [(link, None) for link in (plan.chain.border,) if link is not None]
    return tuple(Wall(sum(plan.gap(link)) / 2, hop) for link, hop in (*crossed, *plan.chain.candidates))


def _between(whole: Chain, gaps: Gaps) -> list[float]:
    walled = {whole.border, *(link for link, _ in whole.candidates)}
    return [
        (gaps.broken if link.state == "contradicted" else gaps.plain) + (gaps.wall if at in walled else 0.0)
        for at, link in enumerate(whole.links)
    ]


def _fits(whole: Chain, measure: Measure, gaps: Gaps, available: float) -> bool:
    # Stops at the first node that is too much, as measuring a thousand nodes takes most of a second.
    room = available - 2 * gaps.margin - sum(_between(whole, gaps))
    return all(used <= room for used in accumulate(measure(stop).natural for stop in whole.stops))
