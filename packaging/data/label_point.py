"""The place inside a country that is farthest from its borders, where a label sits best."""

from __future__ import annotations

from itertools import pairwise
from math import cos, inf, radians

from atlas import Point, Ring, area, distance

CELLS = 12
ROUNDS = 5


def label_point(rings: list[Ring]) -> tuple[float, float]:
    """Give (latitude, longitude) of the widest place within the largest ring."""
    ring = max(rings, key=lambda ring: area(_squared(ring)))
    squeeze = _squeeze(ring)
    x, y = _widest(_squared(ring))
    longitude = (x / squeeze + 180) % 360 - 180
    return (round(y, 2), round(longitude, 2))


def _squeeze(ring: Ring) -> float:
    latitudes = [latitude for _, latitude in ring]
    return max(0.05, cos(radians((min(latitudes) + max(latitudes)) / 2)))


def _squared(ring: Ring) -> Ring:
    """Shrink longitudes to what they measure at the ring's middle latitude."""
    squeeze = _squeeze(ring)
    return [(longitude * squeeze, latitude) for longitude, latitude in ring]


def _widest(ring: Ring) -> Point:
    """Search a grid for the widest place, then finer grids around it."""
    low_x, high_x = min(x for x, _ in ring), max(x for x, _ in ring)
    low_y, high_y = min(y for _, y in ring), max(y for _, y in ring)
    best, width = ((low_x + high_x) / 2, (low_y + high_y) / 2), -inf
    step_x, step_y, cells = (high_x - low_x) / CELLS, (high_y - low_y) / CELLS, CELLS
    for _ in range(ROUNDS):
        middle = best
        for column in range(cells + 1):
            for row in range(cells + 1):
                point = (middle[0] + (column - cells / 2) * step_x, middle[1] + (row - cells / 2) * step_y)
                room = _room(point, ring, width)
                if room > width:
                    best, width = point, room
        step_x, step_y, cells = step_x / 2, step_y / 2, 4
    return best


def _room(point: Point, ring: Ring, enough: float) -> float:
    """Measure the distance to the border, negative outside; what is worse than ``enough`` is given up."""
    if not _contains(ring, point):
        return -min(distance(point, start, end) for start, end in pairwise(ring))
    room = inf
    for start, end in pairwise(ring):
        room = min(room, distance(point, start, end))
        if room <= enough:
            break
    return room


def _contains(ring: Ring, point: Point) -> bool:
    inside = False
    for (x, y), (next_x, next_y) in pairwise(ring):
        if (y > point[1]) != (next_y > point[1]) and point[0] < (next_x - x) * (point[1] - y) / (
            next_y - y
        ) + x:
            inside = not inside
    return inside
