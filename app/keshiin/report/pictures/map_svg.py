"""The places of a message as a drawing: the countries around them, a pin for each, the way between."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import cos, radians

from keshiin.report.pictures.map_land import HEIGHT, WIDTH, Frame, frame_of, land, turned
from keshiin.report.pictures.model import Pin, Places
from keshiin.report.pictures.svg import DASHES, INK, TEXT, element, picture, shortened, text, width_of

MOST_PINS = 26
_KM_A_DEGREE = 111.2
_LETTERS = 11.0
"""Pixels of a letter's size."""
SEA = "#F1F4F6"
_Spot = tuple[float, float]
_Bend = tuple[_Spot, _Spot, _Spot]
_Box = tuple[float, float, float, float]


def map_svg(places: Places, title: str) -> str:
    """The drawing; of more than twenty-six places the newest ones."""
    pins = places.pins[-MOST_PINS:]
    frame = frame_of(pins)
    tinted = {pin.country: pin for pin in pins if pin.radius_km is None}
    parts = [element("rect", width=WIDTH, height=HEIGHT, fill=SEA)]
    parts += land(frame, tinted)
    parts += [_circle(frame, pin) for pin in pins if pin.radius_km]
    spots = _spots([frame.point(turned(pin.longitude), pin.latitude) for pin in pins])
    bends = [_bend(*ends) for ends in pairwise(spots)]
    parts += [_leg(bend, pin) for bend, pin in zip(bends, pins, strict=False)]
    crossed = [point for bend in bends for point in _along(bend)]
    taken = [_box(spot, _wide(pin) / 2) for pin, spot in zip(pins, spots, strict=True)]
    for pin, spot in zip(pins, spots, strict=True):
        name = shortened(pin.name, _LETTERS, 200)
        label = _clear(_labels(spot, _wide(pin) / 2, width_of(name, _LETTERS)), crossed, taken)
        taken.append(label)
        parts += _pin(pin, spot, name, label)
    return picture(WIDTH, HEIGHT, title, parts)


def _circle(frame: Frame, pin: Pin) -> str:
    x, y = frame.point(turned(pin.longitude), pin.latitude)
    across = (pin.radius_km or 0) / _KM_A_DEGREE * frame.scale / max(cos(radians(pin.latitude)), 0.1)
    high = frame.point(0, pin.latitude - (pin.radius_km or 0) / _KM_A_DEGREE)[1] - y
    return element("ellipse", cx=x, cy=y, rx=across, ry=high, fill=INK[pin.meaning], fill_opacity=0.15,
                   stroke=INK[pin.meaning], stroke_width=1.0)  # fmt: skip


def _spots(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Where the pins stand: each below those that it would cover."""
    placed: list[tuple[float, float]] = []
    for x, y in points:
        while any(abs(x - left) < 30 and abs(y - top) < 26 for left, top in placed):
            y += 27
        placed.append((x, y))
    return placed


def _bend(start: _Spot, end: _Spot) -> _Bend:
    """The way from pin to pin: its ends, and between them the point towards which it bows."""
    (x, y), (to_x, to_y) = start, end
    return start, ((x + to_x) / 2, (y + to_y) / 2 - min(abs(to_x - x) * 0.18, 60)), end


def _along(bend: _Bend) -> Iterator[_Spot]:
    """Points of a way, near enough to one another for none to step over a name."""
    (x, y), (by_x, by_y), (to_x, to_y) = bend
    steps = int(max(abs(to_x - x), abs(to_y - y)) / 5) + 1
    for share in (step / steps for step in range(steps + 1)):
        first, second, third = (1 - share) ** 2, 2 * share * (1 - share), share**2
        yield first * x + second * by_x + third * to_x, first * y + second * by_y + third * to_y


def _leg(bend: _Bend, pin: Pin) -> str:
    (x, y), (by_x, by_y), (to_x, to_y) = bend
    meaning, way = pin.meaning, f"M{x:.0f} {y:.0f}Q{by_x:.0f} {by_y:.0f} {to_x:.0f} {to_y:.0f}"
    return element(
        "path", d=way, fill="none", stroke=INK[meaning], stroke_width=1.6, stroke_dasharray=DASHES[meaning]
    )


def _wide(pin: Pin) -> float:
    return max(width_of(pin.letters, _LETTERS) + 12, 24)


def _box(spot: _Spot, half: float) -> _Box:
    """What a pin, or a name as high as one, covers: left, top, right, bottom."""
    return spot[0] - half, spot[1] - 12, spot[0] + half, spot[1] + 12


def _labels(spot: _Spot, half: float, wide: float) -> list[_Box]:
    """Where a name may stand: right of its pin, left of it, below it."""
    (x, y), away = spot, half + 5 + wide / 2
    places = ((x + away, y), (x - away, y), (x, y + 20))
    boxes = [(left - wide / 2, top - 7, left + wide / 2, top + 7) for left, top in places]
    return [each for each in boxes if each[0] > 0 and each[2] < WIDTH and each[3] < HEIGHT] or boxes[1:2]


def _clear(labels: list[_Box], crossed: list[_Spot], taken: list[_Box]) -> _Box:
    """The first place that no way crosses and nothing else covers; where there is none, the first of all."""

    def is_clear(label: _Box) -> bool:
        left, top, right, bottom = label
        return not any(left < x < right and top < y < bottom for x, y in crossed) and not any(
            left < other[2] and other[0] < right and top < other[3] and other[1] < bottom for other in taken
        )

    return next(filter(is_clear, labels), labels[0])


def _pin(pin: Pin, spot: _Spot, name: str, label: _Box) -> Iterator[str]:
    x, y = spot
    wide = _wide(pin)
    yield element("rect", x=x - wide / 2, y=y - 12, width=wide, height=24.0, rx=12.0, fill=INK[pin.meaning],
                  stroke="#FFFFFF", stroke_width=1.5)  # fmt: skip
    yield text(x, y + 4, pin.letters, _LETTERS, fill="#FFFFFF", font_weight="bold", text_anchor="middle")
    # The end that is nearest to the pin is the firm one, as the font that draws it may be wider or narrower.
    left, top, right, bottom = label
    at, anchor = (left, "start") if left > x else (right, "end") if right < x else (x, "middle")
    down_to = (top + bottom) / 2 + 4
    yield text(
        at, down_to, name, _LETTERS, text_anchor=anchor, fill="#FFFFFF", stroke="#FFFFFF", stroke_width=3.0
    )
    yield text(at, down_to, name, _LETTERS, text_anchor=anchor, fill=TEXT)
