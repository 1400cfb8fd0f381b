"""The outlines of countries, read from a world-atlas TopoJSON file, with lines that never jump at 180°."""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

Point = tuple[float, float]
Ring = list[Point]

# A line shorter than this many tolerances is simplified less, or Monaco would be gone.
SMALL = 10


@dataclass(frozen=True, slots=True)
class Country:
    """One shape: ``numeric`` is ISO 3166-1 or None, each polygon an outer ring and its holes in degrees."""

    numeric: str | None
    name: str
    polygons: list[list[Ring]]


def read(path: Path, tolerance: float) -> list[Country]:
    """Read the countries; lines lose the points that stray less than ``tolerance`` degrees."""
    topology = json.loads(path.read_text("utf-8"))
    arcs = [simplified(_arc(arc, topology["transform"]), tolerance) for arc in topology["arcs"]]
    countries = []
    for shape in topology["objects"]["countries"]["geometries"]:
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        countries.append(
            Country(
                numeric=shape.get("id"),
                name=shape["properties"]["name"],
                polygons=[[_ring(ring, arcs) for ring in polygon] for polygon in polygons],
            )
        )
    return countries


def _arc(deltas: list[list[int]], transform: dict[str, list[float]]) -> Ring:
    """Decode one delta-encoded line into degrees."""
    (scale_x, scale_y), (left, bottom) = transform["scale"], transform["translate"]
    points, x, y = [], 0, 0
    for step_x, step_y in deltas:
        x, y = x + step_x, y + step_y
        points.append((x * scale_x + left, y * scale_y + bottom))
    return unwrapped(points)


def _ring(indexes: list[int], arcs: list[Ring]) -> Ring:
    """Join lines into one closed ring; a negative index means the line backwards."""
    points: Ring = []
    for index in indexes:
        line = arcs[index] if index >= 0 else arcs[~index][::-1]
        points += line[1:] if points else line
    return unwrapped(points)


def unwrapped(points: Ring) -> Ring:
    """Shift longitudes by whole turns until no step is longer than half a turn."""
    result = points[:1]
    for longitude, latitude in points[1:]:
        turns = round((longitude - result[-1][0]) / 360)
        result.append((longitude - 360 * turns, latitude))
    return result


def simplified(points: Ring, tolerance: float) -> Ring:
    """Drop points by the Douglas-Peucker rule; an island never shrinks to less than a triangle."""
    if not tolerance or len(points) < 5:
        return points
    tolerance = min(tolerance, _extent(points) / SMALL)
    kept = {0, len(points) - 1}
    waiting = [(0, len(points) - 1)]
    while waiting:
        first, last = waiting.pop()
        inner = range(first + 1, last)
        if not inner:
            continue
        far = max(inner, key=lambda index: distance(points[index], points[first], points[last]))
        if distance(points[far], points[first], points[last]) > tolerance:
            kept.add(far)
            waiting += [(first, far), (far, last)]
    result = [points[index] for index in sorted(kept)]
    return result if len(result) >= 4 or points[0] != points[-1] else points


def _extent(points: Ring) -> float:
    longitudes, latitudes = zip(*points, strict=True)
    return max(max(longitudes) - min(longitudes), max(latitudes) - min(latitudes))


def distance(point: Point, start: Point, end: Point) -> float:
    """Measure from a point to a stretch of line, all in one plane."""
    along_x, along_y = end[0] - start[0], end[1] - start[1]
    length = along_x**2 + along_y**2
    part = 0.0
    if length:
        part = ((point[0] - start[0]) * along_x + (point[1] - start[1]) * along_y) / length
        part = min(1.0, max(0.0, part))
    return ((point[0] - start[0] - part * along_x) ** 2 + (point[1] - start[1] - part * along_y) ** 2) ** 0.5


def area(ring: Ring) -> float:
    """Measure the area of a closed ring in square degrees."""
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring))) / 2
