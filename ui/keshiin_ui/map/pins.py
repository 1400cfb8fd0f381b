"""The pins of a route: one for each place and meaning, spread so that none covers another. No Qt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count, islice, pairwise
from math import cos, pi, sin

from keshiin.countries import label_point
from keshiin.lookup.model import Place
from keshiin_ui.look.theme import Tone
from keshiin_ui.map.earth import Point, flat, unwrapped
from keshiin_ui.panes.view import View

MOST_PINS = 12
MOST_LETTERS = 3
DIRECTIONS, RINGS = 8, 24


@dataclass(frozen=True, slots=True)
class Pin:
    """One place with the hops there, oldest first; ``radius_km`` is None where only the country is known."""

    hops: tuple[int, ...]
    letters: str
    tone: Tone
    place: Place
    longitude: float
    latitude: float
    radius_km: int | None

    @property
    def left_out(self) -> int:
        """How many letters have no room on it; a count stands for them."""
        count = len(self.hops)
        return 0 if count <= MOST_LETTERS else count - MOST_LETTERS + 1

    @property
    def at(self) -> Point:
        """The place on the flat map."""
        return flat(self.longitude, self.latitude)


@dataclass(frozen=True, slots=True)
class Leg:
    """The way between two pins, by their indexes; ``broken`` where the chain is contradicted on the way."""

    older: int
    newer: int
    tone: Tone
    broken: bool


@dataclass(frozen=True, slots=True)
class Trip:
    """All pins and legs of a route; ``left_out`` counts places beyond the limit."""

    pins: tuple[Pin, ...]
    legs: tuple[Leg, ...]
    left_out: int = 0

    @property
    def walk(self) -> tuple[int, ...]:
        """The hops with a pin, in the order of the route."""
        return tuple(sorted((hop for pin in self.pins for hop in pin.hops), reverse=True))


def trip_of(view: View) -> Trip:
    """The pins and legs of a message's route."""
    spots: dict[tuple[float, float, Tone], list[int]] = {}
    for hop in reversed(view.hops):
        place = view.place(hop.index)
        spot = _spot(place) if place else None
        if spot:
            spots.setdefault((*spot, view.hop_tone(hop.index)), []).append(hop.index)
    kept = list(spots.items())[-MOST_PINS:]
    turned = unwrapped([longitude for (longitude, _, _), _ in kept])
    pins = tuple(
        _pin(view, tuple(hops), longitude, latitude, tone)
        for longitude, ((_, latitude, tone), hops) in zip(turned, kept, strict=True)
    )
    return Trip(pins, tuple(_legs(view, pins)), len(spots) - len(kept))


def rows_of(pins: tuple[Pin, ...]) -> list[list[int]]:
    """The indexes of the pins, those of one place together: what is claimed and what is recorded there."""
    rows: dict[Point, list[int]] = {}
    for at, pin in enumerate(pins):
        rows.setdefault(pin.at, []).append(at)
    return list(rows.values())


def spread(
    points: list[Point], sizes: list[Point], room: Point, taken: tuple[tuple[Point, Point], ...] = ()
) -> list[Point]:
    """Places for boxes with these middles and sizes that do not overlap: each as near its point as is free.

    A box whose point is within the room stays within it where that is possible. ``taken`` are the middles and
    sizes of what stands there already.
    """
    placed = list(taken)
    for point, size in zip(points, sizes, strict=True):
        limited = (
            islice(_nearby(point, size), RINGS * DIRECTIONS) if _within(point, (0, 0), room) else iter(())
        )
        inside = (spot for spot in limited if _within(spot, size, room) and _is_free(spot, size, placed))
        spot = next(inside, None) or next(
            each for each in _nearby(point, size) if _is_free(each, size, placed)
        )
        placed.append((spot, size))
    return [spot for spot, _ in placed[len(taken) :]]


def _nearby(point: Point, size: Point) -> Iterator[Point]:
    yield point
    for ring in count(1):
        reach = ring * size[1] * 0.7
        for step in range(DIRECTIONS):
            angle = 2 * pi * step / DIRECTIONS - pi / 2
            yield point[0] + cos(angle) * reach * max(1.0, size[0] / size[1]), point[1] + sin(angle) * reach


def _within(spot: Point, size: Point, room: Point) -> bool:
    half = size[0] / 2, size[1] / 2
    return all(half[axis] <= spot[axis] <= room[axis] - half[axis] for axis in (0, 1))


def _is_free(spot: Point, size: Point, placed: list[tuple[Point, Point]]) -> bool:
    return all(
        abs(spot[0] - other[0]) >= (size[0] + theirs[0]) / 2
        or abs(spot[1] - other[1]) >= (size[1] + theirs[1]) / 2
        for other, theirs in placed
    )


def _spot(place: Place) -> Point | None:
    if place.city and place.latitude is not None and place.longitude is not None:
        return place.longitude, place.latitude
    label = label_point(place.country) if place.country else None
    return (label[1], label[0]) if label else None


def _pin(view: View, hops: tuple[int, ...], longitude: float, latitude: float, tone: Tone) -> Pin:
    place = view.place(hops[0])
    if place is None:
        raise ValueError("a pin needs a place")
    letters = [view.letter(hop) for hop in hops]
    radius = place.accuracy_km if place.city and place.latitude is not None else None
    pin = Pin(hops, " ".join(letters), tone, place, longitude, latitude, radius)
    shown = letters[: len(letters) - pin.left_out]
    return replace(pin, letters=" ".join((*shown, f"+{pin.left_out}"))) if pin.left_out else pin


def _legs(view: View, pins: tuple[Pin, ...]) -> Iterator[Leg]:
    where = {hop: at for at, pin in enumerate(pins) for hop in pin.hops}
    broken = {joint.newer for joint in view.analysis.route.joints if view.breaks(joint.newer)}
    walk = sorted(where, reverse=True)
    for older, newer in pairwise(walk):
        start, end = where[older], where[newer]
        if start != end and pins[start].at != pins[end].at:
            parted = not broken.isdisjoint(range(newer, older))
            yield Leg(start, end, view.hop_tone(older), parted)
