"""The map's geometry: degrees to a flat map, the date line, circles of a real radius. No Qt."""

from __future__ import annotations

from functools import lru_cache
from math import asin, atan2, cos, degrees, pi, radians, sin

from keshiin.report.pictures.projection import down

# A map for readers in Japan; another turn is only chosen where that brings a route much closer together.
CENTRE, WEST = 150.0, -30.0
WORTH_TURNING = 60.0
NORTH, SOUTH = 84.0, -58.0
EARTH_KM = 6_371.0
CIRCLE_POINTS = 72
Point = tuple[float, float]


def flat(longitude: float, latitude: float) -> Point:
    """The place on the flat map, in degrees."""
    return longitude, down(latitude)


def unwrapped(longitudes: list[float]) -> list[float]:
    """The longitudes moved by whole turns, so that a route stands together on a map that has no end."""
    usual = [(longitude - WEST) % 360.0 + WEST for longitude in longitudes]
    turned = sorted({longitude % 360.0 for longitude in longitudes})
    if not turned:
        return []
    starts = [*turned[1:], turned[0]]
    gap, start = max(((after - before) % 360.0, after) for before, after in zip(turned, starts, strict=True))
    if 360.0 - gap > max(usual) - min(usual) - WORTH_TURNING:
        return usual
    placed = [start + (longitude % 360.0 - start) % 360.0 for longitude in longitudes]
    turns = round((CENTRE - (min(placed) + max(placed)) / 2) / 360.0) * 360.0
    return [longitude + turns for longitude in placed]


@lru_cache(256)
def circle(longitude: float, latitude: float, radius_km: float) -> tuple[Point, ...]:
    """The outline of everything within a radius on the globe, on the flat map."""
    reach = min(radius_km / EARTH_KM, pi / 2)
    phi = radians(latitude)
    points = []
    for step in range(CIRCLE_POINTS):
        bearing = 2 * pi * step / CIRCLE_POINTS
        height = asin(sin(phi) * cos(reach) + cos(phi) * sin(reach) * cos(bearing))
        aside = atan2(sin(bearing) * sin(reach) * cos(phi), cos(reach) - sin(phi) * sin(height))
        points.append(flat(longitude + degrees(aside), degrees(height)))
    return tuple(points)
