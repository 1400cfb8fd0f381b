"""The map's own outline files: one flat list of numbers a ring, cut where a Japan-centred map ends."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from itertools import pairwise
from pathlib import Path

from atlas import Country, Ring, read

# A world centred on 150°E ends in the Atlantic; only Greenland and Antarctica are cut there.
WEST, EAST = -30.0, 330.0
SOUTH_POLE = -90.0
DECIMALS, SMALL_DECIMALS, SMALL = 2, 3, 0.5
WITHOUT_CODE = {"N. Cyprus": "CY", "Somaliland": "SO", "Kosovo": "XK"}


def build(source: Path, target: Path, tolerance: float, codes: Mapping[str, str]) -> dict[str, object]:
    """Write the outlines by ISO alpha-2 code, "" for land without one, and tell what went in."""
    outlines: dict[str, list[list[float]]] = {}
    for country in read(source, tolerance):
        rings = outlines.setdefault(code_of(country, codes), [])
        for polygon in country.polygons:
            for ring in polygon:
                rings += [flat for piece in cut(ring) if len(flat := _flat(piece)) >= 6]
    document = {"west": WEST, "east": EAST, "countries": dict(sorted(outlines.items()))}
    target.write_text(json.dumps(document, separators=(",", ":")) + "\n", "utf-8")
    points = sum(len(ring) // 2 for rings in outlines.values() for ring in rings)
    return {"countries": len(outlines), "points": points}


def code_of(country: Country, codes: Mapping[str, str]) -> str:
    """Name the alpha-2 code of a shape; ground without a code of its own goes to the one ISO has for it."""
    return codes.get(country.numeric or "") or WITHOUT_CODE.get(country.name, "")


def cut(ring: Ring) -> list[Ring]:
    """Cut a ring into its pieces between ``WEST`` and ``EAST``."""
    pieces = []
    for turn in (0,) if _around_pole(ring) else (-1, 0, 1):
        shifted = [(longitude + 360 * turn, latitude) for longitude, latitude in _closed(ring)]
        piece = _clip(_clip(shifted, lambda x: x - WEST, WEST), lambda x: EAST - x, EAST)
        if len(piece) >= 3:
            pieces.append(piece)
    return pieces


def _around_pole(ring: Ring) -> bool:
    return abs(ring[-1][0] - ring[0][0]) > 180


def _closed(ring: Ring) -> Ring:
    """Close a ring; one that goes round the pole is laid out three times over and closed along the pole."""
    if not _around_pole(ring):
        return ring
    eastward = ring if ring[-1][0] > ring[0][0] else ring[::-1]
    path = [(x + 360 * turn, y) for turn in (-1, 0, 1) for x, y in eastward]
    return [(path[0][0], SOUTH_POLE), *path, (path[-1][0], SOUTH_POLE), (path[0][0], SOUTH_POLE)]


def _clip(ring: Ring, inside: Callable[[float], float], edge: float) -> Ring:
    """Keep the part of a ring on one side of a meridian."""
    result: Ring = []
    for (x, y), (next_x, next_y) in pairwise([*ring, *ring[:1]]):
        if inside(x) >= 0:
            result.append((x, y))
        if (inside(x) >= 0) != (inside(next_x) >= 0):
            result.append((edge, y + (edge - x) / (next_x - x) * (next_y - y)))
    return result


def _flat(ring: Ring) -> list[float]:
    """Round a ring, drop what rounding made equal and the closing point, and write lon, lat, lon, lat…"""
    latitudes = [y for _, y in ring]
    decimals = SMALL_DECIMALS if max(latitudes) - min(latitudes) < SMALL else DECIMALS
    points = [(round(x, decimals), round(y, decimals)) for x, y in ring]
    distinct = [point for before, point in pairwise([points[-1], *points]) if point != before]
    return [value for point in distinct for value in point]
