"""The part of the world that a map shows: the flat map's place in the picture, and the countries on it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from keshiin.report.pictures.model import Pin
from keshiin.report.pictures.projection import down
from keshiin.report.pictures.svg import GROUND, INK, element
from keshiin_resources import path

WIDTH, HEIGHT = 928.0, 340.0
WEST, NORTH, SOUTH = -30.0, 78.0, -56.0
NEAREST = 90.0
MARGIN = 90.0
UNITS = 10
LAND, SHORE = "#E2E0D9", "#FBFAF7"


@dataclass(frozen=True, slots=True)
class Frame:
    """What part of the flat map is in sight: the place at the top left, and pixels a degree."""

    x: float
    y: float
    scale: float

    def point(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Where a place stands, in pixels from the top left."""
        return (longitude - self.x) * self.scale, (down(latitude) - self.y) * self.scale


@dataclass(frozen=True, slots=True)
class _Ring:
    """An outline in tenths of a degree of the flat map, as SVG writes it, and its box in degrees."""

    written: str
    west: float
    east: float
    top: float
    bottom: float


def turned(longitude: float) -> float:
    """The longitude on a map that begins in the Atlantic, so that Japan stands in its middle."""
    return (longitude - WEST) % 360.0 + WEST


def frame_of(pins: tuple[Pin, ...]) -> Frame:
    """The part in which all pins stand, with room around them, and a quarter of the way round at least."""
    xs = [turned(pin.longitude) for pin in pins]
    ys = [down(pin.latitude) for pin in pins]
    across = max(max(xs) - min(xs), NEAREST)
    high = max(max(ys) - min(ys), NEAREST / 3)
    world = max(WIDTH / 360.0, HEIGHT / (down(SOUTH) - down(NORTH)))
    scale = max(min((WIDTH - 2 * MARGIN) / across, (HEIGHT - 2 * MARGIN) / high), world)
    x = (min(xs) + max(xs)) / 2 - WIDTH / 2 / scale
    y = (min(ys) + max(ys)) / 2 - HEIGHT / 2 / scale
    lowest = max(down(SOUTH) - HEIGHT / scale, down(NORTH))
    return Frame(x, max(down(NORTH), min(y, lowest)), scale)


def land(frame: Frame, tinted: dict[str | None, Pin]) -> Iterator[str]:
    """Each country that shows; one of which nothing nearer is known has its pin’s colour."""
    for turn in (0.0, -360.0, 360.0):
        plain: list[str] = []
        size = f"{frame.scale / UNITS:.6f}"
        move = f"matrix({size} 0 0 {size} {(turn - frame.x) * frame.scale:.1f} {-frame.y * frame.scale:.1f})"
        for code, rings in _outlines().items():
            shape = "".join(ring.written for ring in rings if _shows(ring, frame, turn))
            pin = tinted.get(code)
            if shape and pin:
                yield _shape(shape, move, fill=GROUND[pin.meaning], stroke=INK[pin.meaning], stroke_width=1.0)
            elif shape:
                plain.append(shape)
        if plain:
            yield _shape("".join(plain), move, fill=LAND, stroke=SHORE, stroke_width=0.7)


def _shows(ring: _Ring, frame: Frame, turn: float) -> bool:
    right, low = frame.x + WIDTH / frame.scale, frame.y + HEIGHT / frame.scale
    across = ring.west + turn < right and ring.east + turn > frame.x
    return across and ring.top < low and ring.bottom > frame.y


def _shape(written: str, move: str, **looks: str | float) -> str:
    return element(
        "path", d=written, transform=move, fill_rule="evenodd", vector_effect="non-scaling-stroke", **looks
    )


@cache
def _outlines() -> dict[str, tuple[_Ring, ...]]:
    """The countries' outlines on the flat map."""
    told = json.loads(path("map", "countries-110m.json").read_text("utf-8"))["countries"]
    return {code: tuple(map(_ring, rings)) for code, rings in told.items()}


def _ring(numbers: list[float]) -> _Ring:
    xs, ys = numbers[::2], [down(latitude) for latitude in numbers[1::2]]
    points = [(round(x * UNITS), round(y * UNITS)) for x, y in zip(xs, ys, strict=True)]
    steps = " ".join(f"{x - left} {y - top}" for (left, top), (x, y) in pairwise(points))
    written = f"M{points[0][0]} {points[0][1]}l{steps.replace(' -', '-')}z"
    return _Ring(written, min(xs), max(xs), min(ys), max(ys))
