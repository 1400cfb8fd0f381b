"""The countries' outlines: read from the disk, made into paths only when they come into sight."""

from __future__ import annotations

import json
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from importlib.resources import files
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF

from keshiin_ui.map.earth import flat

Detail = Literal["110m", "50m"]
TURNS = (-360.0, 0.0, 360.0)


class Outlines:
    """The countries at one level of detail, on the flat map."""

    def __init__(self, detail: Detail) -> None:
        file = files("keshiin_resources").joinpath("map", f"countries-{detail}.json")
        self._rings: dict[str, list[list[float]]] = json.loads(file.read_text("utf-8"))["countries"]
        self._areas: dict[str, QRectF] = {code: _area(rings) for code, rings in self._rings.items()}
        self._paths: dict[str, QPainterPath] = {}

    def within(self, area: QRectF) -> Iterator[tuple[str, float, QPainterPath]]:
        """Code, shift in degrees and path of every country that shows in an area of the flat map."""
        for code, box in self._areas.items():
            for turn in TURNS:
                if box.translated(turn, 0).intersects(area):
                    yield code, turn, self._path(code)

    def country_at(self, x: float, y: float) -> str | None:
        """The code of the country at a place on the flat map."""
        for code, box in self._areas.items():
            for turn in TURNS:
                point = QPointF(x - turn, y)
                if box.contains(point) and self._path(code).contains(point):
                    return code
        return None

    def _path(self, code: str) -> QPainterPath:
        if code not in self._paths:
            self._paths[code] = _path(self._rings[code])
        return self._paths[code]

    def steps(self) -> Iterator[None]:
        """Make every path now, a country a step."""
        for code in self._rings:
            self._path(code)
            yield

    def drawn(self) -> Outlines:
        """The same, with every path made."""
        for _ in self.steps():
            pass
        return self


@cache
def coarse() -> Outlines:
    """The outlines for the whole world in sight, read at first use."""
    return Outlines("110m")


def fine() -> Outlines | None:
    """The outlines for a part of the world; None while they are being read, which takes a moment."""
    reading = _reading()
    return reading.result() if reading.done() else None


@cache
def _reading() -> Future[Outlines]:
    reader = ThreadPoolExecutor(1, "outlines")
    reading = reader.submit(lambda: Outlines("50m").drawn())
    reader.shutdown(wait=False)
    return reading


def _area(rings: list[list[float]]) -> QRectF:
    west, east = min(min(ring[::2]) for ring in rings), max(max(ring[::2]) for ring in rings)
    south, north = min(min(ring[1::2]) for ring in rings), max(max(ring[1::2]) for ring in rings)
    top, bottom = flat(west, north)[1], flat(west, south)[1]
    return QRectF(west, top, east - west, bottom - top)


def _path(rings: list[list[float]]) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for ring in rings:
        points = zip(ring[::2], ring[1::2], strict=True)
        path.addPolygon(QPolygonF([QPointF(*flat(longitude, latitude)) for longitude, latitude in points]))
        path.closeSubpath()
    return path
