"""Miller's cylindrical projection, in which the maps are drawn: x is the longitude, y grows to the south."""

from __future__ import annotations

from math import asinh, degrees, radians, tan


def down(latitude: float) -> float:
    """The height of a latitude on the flat map; both in degrees."""
    steep = radians(max(-90.0, min(latitude, 90.0)))
    return -degrees(1.25 * asinh(tan(0.8 * steep)))
